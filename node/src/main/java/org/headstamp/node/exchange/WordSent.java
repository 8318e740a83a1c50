package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.federation.Federation;
import org.headstamp.proto.exchange.v1.SilenceEvidence;

/** Answers evidence that this State stayed silent with what it had sent. */
@Singleton
class WordSent {
    private final OutboxRepository sent;
    private final EvidenceRepository kept;
    private final EvidenceMaker maker;
    private final EvidenceDispatch dispatch;
    private final Federation federation;
    private final NodeClock clock;

    WordSent(
            OutboxRepository sent,
            EvidenceRepository kept,
            EvidenceMaker maker,
            EvidenceDispatch dispatch,
            Federation federation,
            NodeClock clock) {
        this.sent = sent;
        this.kept = kept;
        this.maker = maker;
        this.dispatch = dispatch;
        this.federation = federation;
        this.clock = clock;
    }

    /** Sends evidence of what broke the silence before it was said to last; nothing where nothing did. */
    void answer(Received notice, SilenceEvidence said, Silence silence) {
        var request = MessageId.parse(said.getMessageId());
        broke(notice, said, silence, request)
                .filter(row -> !isShown(row, request))
                .ifPresent(row -> {
                    var now = clock.now();
                    var sealed = maker.sent(row, request, now);
                    var evidence = new Evidence(
                            new EvidenceId(clock.newUuid()),
                            EvidenceKind.SENT,
                            federation.self(),
                            notice.from(),
                            notice.caseId(),
                            request,
                            new MessageId(row.messageId),
                            null,
                            sealed.getContent(),
                            sealed.getSeal(),
                            now.truncatedTo(ChronoUnit.SECONDS),
                            null,
                            null);
                    dispatch.dispatch(evidence, notice.header().forReply(), notice.id());
                });
    }

    /** The same word may break both silences; it is shown once. */
    private boolean isShown(OutboxRow row, MessageId request) {
        var word = new MessageId(row.messageId);
        return kept.about(EvidenceKind.SENT, federation.self(), request).stream()
                .anyMatch(earlier -> word.equals(earlier.sent()));
    }

    /** What the other node has receipted, or not yet seen by its own account; the receipted one proves more. */
    private Optional<OutboxRow> broke(Received notice, SilenceEvidence said, Silence silence, MessageId request) {
        Instant until = HeaderWire.fromWire(said.getNotSeenUntil());
        var words = sent.repliesTo(notice.from(), request).stream()
                .filter(row -> silence.isBrokenBy(row.kind))
                .filter(row -> !row.sealedAt.isAfter(until))
                .toList();
        return words.stream()
                .filter(row -> row.state == OutboxState.DELIVERED)
                .findFirst()
                .or(() -> words.stream()
                        .filter(row -> row.state != OutboxState.REJECTED)
                        .filter(row -> row.pairSequence > said.getHighestPairSequence())
                        .findFirst());
    }
}
