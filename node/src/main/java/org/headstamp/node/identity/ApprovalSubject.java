package org.headstamp.node.identity;

import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;

/**
 * What is to be approved.
 *
 * @param kind kind of the record, such as {@code trace}
 * @param id its id within the kind; changed contents need a new draft
 */
public record ApprovalSubject(String kind, String id, CaseId caseId) {
    public ApprovalSubject {
        kind = Checked.text("kind", kind, 64);
        id = Checked.text("id", id, 128);
    }
}
