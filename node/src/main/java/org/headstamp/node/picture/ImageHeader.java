package org.headstamp.node.picture;

/** What the header of an image says of its size, both more than 0. */
public record ImageHeader(int width, int height) {
    /** Width times height: what it costs to look at it. */
    public long pixels() {
        return (long) width * height;
    }
}
