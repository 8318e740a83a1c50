package org.headstamp.node.registry;

/**
 * Where a history cannot be true.
 *
 * @param itemReference the item or record that it is about
 * @param sequence the step at which it shows
 */
public record HistoryFlaw(String itemReference, int sequence, Kind kind) {
    /** What cannot be. */
    public enum Kind {
        /** A step is dated before the item was made. */
        BEFORE_MANUFACTURE,
        /** Sold, issued or lost here before it was imported. */
        BEFORE_IMPORT,
        /** A step is dated before the one that it follows. */
        OUT_OF_ORDER,
        /** Somebody handed out more than was received. */
        MORE_OUT_THAN_IN,
        /** It was handed on after it was destroyed. */
        AFTER_DESTRUCTION,
        /** It was sold after it was reported lost or stolen. */
        SOLD_AFTER_LOSS
    }
}
