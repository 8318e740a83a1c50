package org.headstamp.node.casefile;

import java.time.Instant;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Is told, in the same transaction, when something leaves with one person, so that somebody watches for the second. */
public interface DraftListener {
    /**
     * It left, or leaves now; a second person must agree until the given instant.
     *
     * @param peer null where it goes to more than one State
     */
    void leftWithOne(ApprovalSubject subject, @Nullable MemberState peer, Instant dueBy);

    /** Nobody's agreement is missing (any more). */
    void settled(ApprovalSubject subject);
}
