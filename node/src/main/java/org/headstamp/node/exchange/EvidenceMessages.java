package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.VerificationException;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Takes in evidence of other States, whatever feature it is about. Evidence of silence, where this State had sent
 * something, is answered with what was sent; nothing else is answered.
 */
@Singleton
class EvidenceMessages implements PayloadHandler {
    private final EvidenceVerifier verifier;
    private final EvidenceStore store;
    private final EvidenceRepository kept;
    private final WordSent word;
    private final NodeClock clock;

    EvidenceMessages(
            EvidenceVerifier verifier, EvidenceStore store, EvidenceRepository kept, WordSent word, NodeClock clock) {
        this.verifier = verifier;
        this.store = store;
        this.kept = kept;
        this.word = word;
        this.clock = clock;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.EVIDENCE_NOTICE);
    }

    @Override
    public Reception receive(Received message) {
        var notice = message.message().getEvidenceNotice();
        try {
            switch (notice.getEvidenceCase()) {
                case SILENCE -> silence(message, notice.getSilence());
                case SENT -> sent(message, notice.getSent());
                case NOT_DELIVERED -> notDelivered(message, notice.getNotDelivered());
                case EVIDENCE_NOT_SET -> throw new IllegalArgumentException("an evidence notice has evidence");
            }
            return new Reception.Handled();
        } catch (VerificationException e) {
            return new Reception.Conflicts(ConflictReason.BAD_PROOF, String.valueOf(e.getMessage()));
        }
    }

    private void silence(Received message, SealedEvidence sealed) throws VerificationException {
        var said = verifier.silence(sealed, origin(message));
        var silence = Silence.of(said.getKind());
        var evidence = evidence(
                message,
                silence.kind(),
                sealed,
                new Said(
                        said.getMessageId(),
                        null,
                        HeaderWire.fromWire(said.getDeadline()),
                        HeaderWire.fromWire(said.getNotSeenUntil())));
        if (keep(evidence)) {
            word.answer(message, said, silence);
        }
    }

    private void sent(Received message, SealedEvidence sealed) throws VerificationException {
        var opened = verifier.sent(sealed, origin(message));
        var said = opened.content();
        keep(evidence(
                message,
                EvidenceKind.SENT,
                sealed,
                new Said(said.getRequestId(), said.getMessageId(), null, opened.signedAt())));
    }

    private void notDelivered(Received message, SealedEvidence sealed) throws VerificationException {
        var said = verifier.notDelivered(sealed, origin(message));
        keep(evidence(
                message,
                EvidenceKind.NOT_DELIVERED,
                sealed,
                new Said(said.getMessageId(), null, null, HeaderWire.fromWire(said.getNotSeenUntil()))));
    }

    /** False if it is kept already: a peer may send the same twice. */
    private boolean keep(Evidence evidence) {
        boolean isNew = kept.about(evidence.kind(), evidence.issuer(), evidence.request()).stream()
                .noneMatch(earlier -> earlier.content().equals(evidence.content()));
        if (isNew) {
            store.keep(evidence);
        }
        return isNew;
    }

    /** What evidence says, as it is kept. */
    private record Said(
            String request, @Nullable String sent, @Nullable Instant deadline, Instant issuedAt) {}

    private Evidence evidence(Received message, EvidenceKind kind, SealedEvidence sealed, Said said) {
        return new Evidence(
                new EvidenceId(clock.newUuid()),
                kind,
                message.from(),
                message.from(),
                message.caseId(),
                MessageId.parse(said.request()),
                said.sent() == null ? null : MessageId.parse(said.sent()),
                said.deadline(),
                sealed.getContent(),
                sealed.getSeal(),
                said.issuedAt(),
                message.id(),
                null);
    }

    private static EvidenceVerifier.Origin origin(Received message) {
        return new EvidenceVerifier.Origin(message.from(), message.caseId(), message.receivedAt());
    }

    @Override
    public void settled(Settlement settlement) {
        if (settlement.outcome() instanceof Settlement.Outcome.Delivered) {
            kept.delivered(settlement.message(), settlement.at());
        }
    }

    /** What the peer does not believe is kept all the same; the conflict stands in the log. */
    @Override
    public void conflicted(Conflict conflict) {}
}
