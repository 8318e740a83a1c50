package org.headstamp.node.origin.message;

import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * What a State says to a proposal to investigate together.
 *
 * @param authority the office that would lead for the State that replies; named by whoever agrees
 * @param explanation in words; given by whoever does not agree
 */
public record JointReply(JointDecision decision, String authority, String explanation) {
    /** @throws InvalidValueException if who agrees names no office, or who does not gives no explanation */
    public JointReply {
        decision = Checked.present("decision", decision);
        authority = Checked.optionalText("authority", authority, 200);
        explanation = Checked.optionalText("explanation", explanation, 4000);
        if (decision == JointDecision.AGREED && authority.isBlank()) {
            throw new InvalidValueException("authority", "is missing: who agrees names the office that leads");
        }
        if (decision != JointDecision.AGREED && explanation.isBlank()) {
            throw new InvalidValueException("explanation", "is missing: who does not agree says why");
        }
    }
}
