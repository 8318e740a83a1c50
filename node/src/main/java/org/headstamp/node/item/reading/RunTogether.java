package org.headstamp.node.item.reading;

import java.util.List;

/**
 * Neighbours that look like one other character when they stand close, whichever of the two was stamped.
 *
 * @param several capitals
 * @param one a capital
 */
public record RunTogether(String several, String one) {
    /** How well the one fits the other. */
    public static final double WEIGHT = 0.6;

    /** All that are known. */
    public static final List<RunTogether> ALL = List.of(
            new RunTogether("RN", "M"),
            new RunTogether("CL", "D"),
            new RunTogether("VV", "W"),
            new RunTogether("I3", "B"),
            new RunTogether("13", "B"));
}
