package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;

/**
 * Asks how far the answer has come (UNTOC, article 18(24)).
 *
 * @param remarks in words, empty when there are none
 * @param forSecondContact it is for the second contact that the trust list names of the State asked
 */
public record ProgressEnquiry(String remarks, boolean forSecondContact) implements DialogueContent {
    public ProgressEnquiry {
        remarks = Checked.optionalText("remarks", remarks, 2000);
    }

    /** An enquiry for the office that was asked. */
    public ProgressEnquiry(String remarks) {
        this(remarks, false);
    }
}
