package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;

/** Evidence that another State stayed silent, for features whose deadline passed. */
@Singleton
public class SilenceEvidences {
    private final OutboxRepository sent;
    private final InboxRepository received;
    private final EvidenceMaker maker;
    private final EvidenceRepository kept;
    private final EvidenceDispatch dispatch;
    private final Federation federation;
    private final NodeClock clock;

    SilenceEvidences(
            OutboxRepository sent,
            InboxRepository received,
            EvidenceMaker maker,
            EvidenceRepository kept,
            EvidenceDispatch dispatch,
            Federation federation,
            NodeClock clock) {
        this.sent = sent;
        this.received = received;
        this.maker = maker;
        this.kept = kept;
        this.dispatch = dispatch;
        this.federation = federation;
        this.clock = clock;
    }

    /**
     * Seals evidence that a request of ours was met with silence, keeps it and sends it to the silent State. The same again
     * gives the first one. Whether the deadline passed and nothing came is for the caller to know, who holds the lock on
     * its record.
     *
     * @param request the message that asked
     * @param deadline that passed
     * @return empty when the other node has not receipted the request: what there is to prove then is its non-delivery
     * @throws IllegalArgumentException if this State sent no such message
     */
    @Transactional(TxType.MANDATORY)
    public Optional<EvidenceId> issue(Silence silence, MessageId request, Instant deadline, Instant now) {
        var asked = sent.findByIdOptional(request.value())
                .orElseThrow(() -> new IllegalArgumentException("no message of ours is " + request));
        if (asked.state != OutboxState.DELIVERED) {
            return Optional.empty();
        }
        var due = deadline.truncatedTo(ChronoUnit.MICROS);
        return kept.about(silence.kind(), federation.self(), request).stream()
                .filter(earlier -> due.equals(earlier.deadline()))
                .map(Evidence::id)
                .findFirst()
                .or(() -> Optional.of(seal(silence, asked, due, now)));
    }

    private EvidenceId seal(Silence silence, OutboxRow asked, Instant deadline, Instant now) {
        var sealed = maker.silence(silence, asked, deadline, received.highestPairSequence(asked.peerState()), now);
        var evidence = new Evidence(
                new EvidenceId(clock.newUuid()),
                silence.kind(),
                federation.self(),
                asked.peerState(),
                CaseId.parse(asked.caseId),
                new MessageId(asked.messageId),
                null,
                deadline,
                sealed.getContent(),
                sealed.getSeal(),
                now.truncatedTo(ChronoUnit.SECONDS),
                null,
                null);
        dispatch.dispatch(evidence, asked.header().forReply(), null);
        return evidence.id();
    }
}
