package org.headstamp.node.item;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * What is stamped on the base of a cartridge. It has no beginning: readers compare rotations.
 *
 * @param raw the whole reading as the examiner wrote it down
 * @param legibility from 0 (nothing readable) to 1 (everything)
 */
public record Headstamp(List<HeadstampMark> marks, String raw, double legibility) {
    public Headstamp {
        marks = Checked.list("marks", marks, 24);
        raw = Checked.text("raw", raw, 200);
        if (!(legibility >= 0 && legibility <= 1)) {
            throw new InvalidValueException("legibility", "must be from {0} to {1}, not {2}", 0, 1, legibility);
        }
    }
}
