package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;

/** Seals evidence of what did not come in time, and of what had been sent. */
@Singleton
class EvidenceMaker {
    private final Federation federation;
    private final Sealer sealer;
    private final LogProofs log;
    private final ClockComparison clocks;

    EvidenceMaker(Federation federation, Sealer sealer, LogProofs log, ClockComparison clocks) {
        this.federation = federation;
        this.sealer = sealer;
        this.log = log;
        this.clocks = clocks;
    }

    /** Whether evidence can be sealed now; its times are worth nothing while the clock of this node is in doubt. */
    boolean isPossible() {
        return clocks.doubt().isEmpty();
    }

    /** No receipt of a message was seen in time. */
    SealedEvidence notDelivered(OutboxRow row, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        var content = NotDeliveredEvidence.newBuilder()
                .setFederation(federation.name())
                .setFrom(federation.self().alpha2())
                .setTo(row.peer)
                .setMessageId(row.messageId.toString())
                .setContentSha256(row.content().bytes())
                .setSealSha256(row.seal().bytes())
                .setNotSeenUntil(HeaderWire.toWire(at))
                .setAttempts(row.attempts)
                .build();
        return seal(content, at);
    }

    /**
     * A request that the peer's node holds was met with silence. The latest checkpoint of our log stands behind it: request
     * and receipt are older than that.
     *
     * @param highest pair sequence of the peer that had arrived
     */
    SealedEvidence silence(Silence silence, OutboxRow request, Instant deadline, long highest, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        var content = SilenceEvidence.newBuilder()
                .setFederation(federation.name())
                .setKind(silence.toWire())
                .setFrom(federation.self().alpha2())
                .setTo(request.peer)
                .setMessageId(request.messageId.toString())
                .setContentSha256(request.content().bytes())
                .setSealSha256(request.seal().bytes())
                .setReceipt(ReceiptMaker.stored(Objects.requireNonNull(request.receipt)))
                .setDeadline(HeaderWire.toWire(deadline))
                .setNotSeenUntil(HeaderWire.toWire(at))
                .setHighestPairSequence(highest)
                .setCheckpoint(log.checkpoint().orElse(ByteString.EMPTY))
                .build();
        return seal(content, at);
    }

    /** Something had been sent about a request. */
    SealedEvidence sent(OutboxRow sent, MessageId request, Instant now) {
        var content = SentEvidence.newBuilder()
                .setFederation(federation.name())
                .setFrom(federation.self().alpha2())
                .setTo(sent.peer)
                .setRequestId(request.toString())
                .setMessageId(sent.messageId.toString())
                .setContentSha256(sent.content().bytes())
                .setSealSha256(sent.seal().bytes())
                .setPairSequence(sent.pairSequence)
                .setSealedAt(HeaderWire.toWire(sent.sealedAt));
        if (sent.receipt != null) {
            content.setReceipt(ReceiptMaker.stored(sent.receipt));
        }
        return seal(content.build(), now.truncatedTo(ChronoUnit.SECONDS));
    }

    private SealedEvidence seal(Message evidence, Instant at) {
        clocks.doubt().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        var content = evidence.toByteString();
        return SealedEvidence.newBuilder()
                .setContent(content)
                .setSeal(sealer.seal(SealKind.EVIDENCE, content, at))
                .build();
    }
}
