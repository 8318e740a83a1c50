package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedEvidence;

/** Seals evidence that no receipt of a message was seen in time. */
@Singleton
class NotDelivered {
    private final Federation federation;
    private final Sealer sealer;

    NotDelivered(Federation federation, Sealer sealer) {
        this.federation = federation;
        this.sealer = sealer;
    }

    SealedEvidence of(OutboxRow row, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        var content = NotDeliveredEvidence.newBuilder()
                .setFederation(federation.name())
                .setFrom(federation.self().alpha2())
                .setTo(row.peer)
                .setMessageId(row.messageId.toString())
                .setContentSha256(ByteString.copyFrom(row.contentSha256))
                .setSealSha256(ByteString.copyFrom(row.sealSha256))
                .setNotSeenUntil(HeaderWire.toWire(at))
                .setAttempts(row.attempts)
                .build()
                .toByteString();
        return SealedEvidence.newBuilder()
                .setContent(content)
                .setSeal(sealer.seal(SealKind.EVIDENCE, content, at))
                .build();
    }
}
