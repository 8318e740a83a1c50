package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Ground;

/**
 * What an answer holds back, and on which ground.
 *
 * @param fieldPath the value, as a protobuf field path into the answer; for repeated fields the path without an index,
 *     for example {@code transfer_history.to.name}: which of them is seen at each
 */
public record Withholding(String fieldPath, Ground ground) {
    public Withholding {
        fieldPath = Checked.text("fieldPath", fieldPath, 200);
        ground = Checked.present("ground", ground);
    }
}
