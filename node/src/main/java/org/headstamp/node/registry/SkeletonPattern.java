package org.headstamp.node.registry;

/**
 * A skeleton with gaps, as tables look for it.
 *
 * @param head what is known before the first gap
 * @param tail what is known after the last
 * @param like the whole as a pattern of SQL
 */
record SkeletonPattern(String head, String tail, String like) {
    /** So many characters in a row at one end find few enough records. */
    static final int ENOUGH = 3;

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    /** A skeleton in which {@code ?} is one unreadable character and {@code *} one or more. */
    static SkeletonPattern of(String skeleton) {
        var like = new StringBuilder();
        for (int character : skeleton.codePoints().toArray()) {
            switch (character) {
                case '?' -> like.append('_');
                case '*' -> like.append("_%");
                case '_', '%', '\\' -> like.append('\\').appendCodePoint(character);
                default -> like.appendCodePoint(character);
            }
        }
        var parts = skeleton.split("[?*]", -1);
        return new SkeletonPattern(parts[0], parts[parts.length - 1], like.toString());
    }

    boolean isFromEnd() {
        return tail.length() > head.length();
    }

    /** Whether it may be looked for without a manufacturer. */
    boolean isEnough() {
        return known().codePointCount(0, known().length()) >= ENOUGH;
    }

    /** What is known at the better end, backwards if that is the last. */
    String known() {
        return isFromEnd() ? new StringBuilder(tail).reverse().toString() : head;
    }

    /** Comes after everything that begins so. */
    static String after(String beginning) {
        return beginning + AFTER_ALL;
    }
}
