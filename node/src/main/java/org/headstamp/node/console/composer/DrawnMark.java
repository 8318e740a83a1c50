package org.headstamp.node.console.composer;

/**
 * A mark on the drawing of a case head, which is 320 units wide.
 *
 * @param size of its letters: a long text becomes smaller
 */
record DrawnMark(String text, long x, long y, int size) {
    private static final int MIDDLE = 160;
    private static final int FROM_MIDDLE = 98;
    private static final int SHORT = 3;
    private static final int LONG = 7;

    static DrawnMark at(int hour, String text) {
        double angle = Math.PI * hour / 6;
        return new DrawnMark(
                text,
                Math.round(MIDDLE + FROM_MIDDLE * Math.sin(angle)),
                Math.round(MIDDLE - FROM_MIDDLE * Math.cos(angle)),
                size(text));
    }

    static DrawnMark inTheCentre(String text) {
        return new DrawnMark(text, MIDDLE, MIDDLE, size(text));
    }

    private static int size(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= SHORT) {
            return 28;
        }
        return length <= LONG ? 18 : 11;
    }
}
