package org.headstamp.pki.checkpoint;

/** The rule for names of keys in signed notes: not empty, no Unicode space, no plus sign. */
final class KeyName {
    /** What the one length byte of later signature types can hold. */
    private static final int MAX_LENGTH = 255;

    private KeyName() {}

    static String requireValid(String name) {
        var isValid = !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && name.codePoints().noneMatch(KeyName::isForbidden);
        if (!isValid) {
            throw new IllegalArgumentException(
                    "the name of a note key has 1 to " + MAX_LENGTH + " characters, no spaces and no \"+\"");
        }
        return name;
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint == '+'
                || Character.isSpaceChar(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.isISOControl(codePoint);
    }
}
