package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;

/**
 * Asks how far the answer has come (UNTOC, article 18(24)).
 *
 * @param remarks in words, empty when there are none
 */
public record ProgressEnquiry(String remarks) implements DialogueContent {
    public ProgressEnquiry {
        remarks = Checked.optionalText("remarks", remarks, 2000);
    }
}
