package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.casefile.DraftListener;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Learns which drafts the form makes that is posted in the present transaction, and what becomes of drafts. */
@Singleton
class DraftsOfForms implements DraftListener {
    private final SentFormRepository sent;
    private final TransactionSynchronizationRegistry transaction;
    private final InstantSource clock;

    DraftsOfForms(SentFormRepository sent, TransactionSynchronizationRegistry transaction, InstantSource clock) {
        this.sent = sent;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the present transaction drafted. */
    private record Drafted(List<ApprovalSubject> subjects) {
        Drafted {
            subjects = List.copyOf(subjects);
        }
    }

    /** Drafts that wait for a second person since the present transaction. */
    List<ApprovalSubject> madeHere() {
        return transaction.getResource(Drafted.class) instanceof Drafted drafted ? drafted.subjects() : List.of();
    }

    @Override
    public void waiting(ApprovalSubject subject) {
        var more = new ArrayList<>(madeHere());
        more.add(subject);
        transaction.putResource(Drafted.class, new Drafted(more));
    }

    /** It leaves: nobody need write it anew. */
    @Override
    public void approving(ApprovalSubject subject) {
        sent.drop(subject);
    }

    /** It left already. */
    @Override
    public void leftWithOne(ApprovalSubject subject, @Nullable MemberState peer, Instant dueBy) {}

    @Override
    public void settled(ApprovalSubject subject) {
        sent.givenUp(subject, clock.instant());
    }
}
