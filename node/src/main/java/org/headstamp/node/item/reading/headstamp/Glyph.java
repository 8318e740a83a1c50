package org.headstamp.node.item.reading.headstamp;

/**
 * One character of a headstamp.
 *
 * @param codePoint a letter, a digit, or {@code ?} for one that was not readable, {@code *} for several
 * @param afterGap a space or the beginning of the reading stands before it
 * @param joint the dots, hyphens and other signs between it and the character before
 */
record Glyph(int codePoint, boolean afterGap, String joint) {
    static final int ONE_UNREAD = '?';
    static final int SEVERAL_UNREAD = '*';

    static boolean isGlyph(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isUnread(codePoint);
    }

    private static boolean isUnread(int codePoint) {
        return codePoint == ONE_UNREAD || codePoint == SEVERAL_UNREAD;
    }

    boolean isUnread() {
        return isUnread(codePoint);
    }

    boolean isDigit() {
        return Character.isDigit(codePoint);
    }

    /** Whether a mark or a number may begin here, when the character before is this one. */
    boolean mayBeginAfter(Glyph before) {
        boolean otherKind = isDigit() != before.isDigit() && !isUnread() && !before.isUnread();
        return afterGap || !joint.isEmpty() || otherKind;
    }
}
