package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.proto.exchange.v1.EvidenceNotice;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** Keeps evidence of this State and sends it to the State that it is about. */
@Singleton
class EvidenceDispatch {
    private final EvidenceStore store;
    private final EvidenceRepository rows;
    private final Outbox outbox;

    EvidenceDispatch(EvidenceStore store, EvidenceRepository rows, Outbox outbox) {
        this.store = store;
        this.rows = rows;
        this.outbox = outbox;
    }

    /**
     * Kept in any case, and sent if anything can be sent to that State now: a State that was suspended was silent all the
     * same. The case is locked before the counters of the outbox, as everywhere.
     */
    void dispatch(Evidence evidence, Header header, @Nullable MessageId inReplyTo) {
        store.keep(evidence);
        if (outbox.reaches(evidence.peer())) {
            var message = Message.newBuilder().setEvidenceNotice(notice(evidence));
            rows.sentWith(
                    evidence.id(),
                    outbox.enqueue(new OutgoingMessage(
                            evidence.caseId(), evidence.peer(), inReplyTo, header, message.build())));
        }
    }

    private static EvidenceNotice notice(Evidence evidence) {
        var notice = EvidenceNotice.newBuilder();
        return switch (evidence.kind()) {
            case NOT_OPENED, NOT_ANSWERED ->
                notice.setSilence(evidence.sealed()).build();
            case SENT -> notice.setSent(evidence.sealed()).build();
            case NOT_DELIVERED -> notice.setNotDelivered(evidence.sealed()).build();
        };
    }
}
