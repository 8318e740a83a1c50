package org.headstamp.node.item;

import java.util.List;
import org.headstamp.node.Checked;

/**
 * A serial number as read.
 *
 * @param raw the reading; {@code ?} is one unreadable character, {@code *} several
 * @param alternatives other readings that the examiner holds possible
 * @param obliterated wholly or partly removed
 * @param restored made readable again by an examiner
 */
public record Serial(String raw, List<String> alternatives, boolean obliterated, boolean restored) {
    private static final int LONGEST = 64;

    public Serial {
        raw = Checked.text("raw", raw, LONGEST);
        alternatives = Checked.list("alternatives", alternatives, 16);
        alternatives.forEach(reading -> Checked.text("alternatives", reading, LONGEST));
    }

    /** A number that is plainly readable. */
    public static Serial of(String raw) {
        return new Serial(raw, List.of(), false, false);
    }
}
