package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Is told, in the same transaction, of the steps of drafts: that one waits, or left with one person, and what the second does. */
public interface DraftListener {
    /** It leaves only when a second person agrees. */
    default void waiting(ApprovalSubject subject) {}

    /**
     * It left, or leaves now; a second person must agree until the given instant.
     *
     * @param peer null where it goes to more than one State
     */
    void leftWithOne(ApprovalSubject subject, @Nullable MemberState peer, Instant dueBy);

    /** The second person is about to agree, and what leaves with that is locked; a failure keeps it from counting. */
    default void approving(ApprovalSubject subject) {}

    /** Nobody's agreement is missing (any more). */
    void settled(ApprovalSubject subject);
}
