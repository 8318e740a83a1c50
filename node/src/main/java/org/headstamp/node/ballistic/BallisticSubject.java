package org.headstamp.node.ballistic;

import org.headstamp.node.CaseId;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;

/** The record that something happens to. */
public record BallisticSubject(String kind, String id, CaseId caseId, MemberState peer) {
    static final String LEAD = "ballistic-lead";
    /** Kind of the leads of other States. */
    public static final String RECEIVED_LEAD = "received-ballistic-lead";

    static final String REPLY = "ballistic-reply";

    /** A lead of ours. */
    public static BallisticSubject lead(BallisticLeadId id, CaseId caseId, MemberState asked) {
        return new BallisticSubject(LEAD, id.toString(), caseId, asked);
    }

    /** A lead of another State. */
    public static BallisticSubject receivedLead(BallisticLeadId id, CaseId caseId, MemberState asker) {
        return new BallisticSubject(RECEIVED_LEAD, id.toString(), caseId, asker);
    }

    /** A reply of ours. */
    public static BallisticSubject reply(BallisticReplyId id, CaseId caseId, MemberState asker) {
        return new BallisticSubject(REPLY, id.toString(), caseId, asker);
    }

    /** The same for approval. */
    public ApprovalSubject toApprove() {
        return new ApprovalSubject(kind, id, caseId);
    }

    /** For exceptions: {@code ballistic lead 0190...}. */
    public String name() {
        return kind.replace('-', ' ') + " " + id;
    }
}
