package org.headstamp.node.trace;

import org.headstamp.node.CaseId;
import org.headstamp.pki.MemberState;

/**
 * Which trace, on which side of it we are, in which case, and with which other State.
 *
 * @param peer the State asked if we ask, the State that asks if we are asked
 */
public record TraceRef(Side side, TraceId id, CaseId caseId, MemberState peer) {
    /** Who asks. */
    public enum Side {
        ASKING("trace"),
        ANSWERING("answering-trace");

        private final String subject;

        Side(String subject) {
            this.subject = subject;
        }

        /** The kind of record, as approvals, the log and the time line name it. */
        public String subject() {
            return subject;
        }
    }
}
