package org.headstamp.node.item.reading.calibre;

/** Compares a reading with {@code ?} for one character and {@code *} for one or more, in time of the product of lengths. */
final class Glob {
    private Glob() {}

    static boolean matches(String read, String name) {
        var reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int i = 0; i < read.length(); i++) {
            reached = after(read.charAt(i), name, reached);
        }
        return reached[name.length()];
    }

    private static boolean[] after(char read, String name, boolean[] before) {
        var reached = new boolean[before.length];
        for (int end = 1; end < before.length; end++) {
            boolean fits = read == '*' || read == '?' || read == name.charAt(end - 1);
            reached[end] = fits && (before[end - 1] || (read == '*' && reached[end - 1]));
        }
        return reached;
    }
}
