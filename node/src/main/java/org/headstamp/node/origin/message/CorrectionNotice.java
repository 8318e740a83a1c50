package org.headstamp.node.origin.message;

import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;

/**
 * Puts right what an earlier message said.
 *
 * @param supersedes that message, or its latest correction
 * @param reason what was wrong, in words
 * @param corrected what it should have said
 */
public record CorrectionNotice(MessageId supersedes, String reason, Statement corrected) {
    public CorrectionNotice {
        supersedes = Checked.present("supersedes", supersedes);
        reason = Checked.text("reason", reason, 4000);
        corrected = Checked.present("corrected", corrected);
    }
}
