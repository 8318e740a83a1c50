package org.headstamp.node.deadline;

import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The record whose clock it is.
 *
 * @param kind kind of the record, such as {@code trace}
 * @param id its id within the kind
 * @param peer the other State concerned; null when it concerns this State alone
 */
public record DeadlineSubject(
        String kind, String id, CaseId caseId, @Nullable MemberState peer) {
    public DeadlineSubject {
        kind = Checked.text("kind", kind, 64);
        id = Checked.text("id", id, 128);
    }
}
