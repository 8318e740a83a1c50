package org.headstamp.node.identity;

import java.time.Instant;

/** One step of an approval, as it is shown to whoever may see the subject. */
public record ApprovalStep(Kind kind, ApprovalRule rule, String account, Instant at) {
    /** What was done. */
    public enum Kind {
        DRAFTED,
        APPROVED,
        /** A policy decided; the account is {@code policy} and its id. */
        AUTOMATIC
    }
}
