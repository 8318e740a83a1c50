package org.headstamp.node.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Accepted;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.Rejected;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Seals receipts for what arrived. */
@Singleton
class ReceiptMaker {
    /** As the schema of receipts allows. */
    static final int MOST_ENTRIES = 64;

    private final Federation federation;
    private final Sealer sealer;

    ReceiptMaker(Federation federation, Sealer sealer) {
        this.federation = federation;
        this.sealer = sealer;
    }

    /** What a receipt says about one message in custody. */
    static ReceiptEntry accepted(Digests digests, Instant receivedAt, Sha256 leafHash) {
        return entry(digests, receivedAt, leafHash)
                .setAccepted(Accepted.getDefaultInstance())
                .build();
    }

    /** One receipt for messages of one sender, at most {@link #MOST_ENTRIES}. */
    SealedReceipt over(MemberState to, List<ReceiptEntry> entries, Instant at) {
        return seal(to, entries, at);
    }

    SealedReceipt rejected(
            MemberState to, Digests digests, Instant receivedAt, Sha256 leafHash, ArrivalFailure.Final failure) {
        var rejected = Rejected.newBuilder()
                .setCode(org.headstamp.proto.exchange.v1.RejectionCode.valueOf(
                        "REJECTION_CODE_" + failure.code().name()))
                .setDetail(failure.told());
        return seal(
                to,
                List.of(entry(digests, receivedAt, leafHash)
                        .setRejected(rejected)
                        .build()),
                receivedAt);
    }

    /** A receipt as it was stored. */
    static SealedReceipt stored(byte[] bytes) {
        try {
            return SealedReceipt.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored receipt no longer parses", e);
        }
    }

    private static ReceiptEntry.Builder entry(Digests digests, Instant receivedAt, Sha256 leafHash) {
        return ReceiptEntry.newBuilder()
                .setContentSha256(digests.content().bytes())
                .setSealSha256(digests.seal().bytes())
                .setReceivedAt(HeaderWire.toWire(receivedAt))
                .setLeafHash(leafHash.bytes());
    }

    private SealedReceipt seal(MemberState to, List<ReceiptEntry> entries, Instant at) {
        var issuedAt = at.truncatedTo(ChronoUnit.SECONDS);
        var content = Receipt.newBuilder()
                .setFederation(federation.name())
                .setFrom(federation.self().alpha2())
                .setTo(to.alpha2())
                .setIssuedAt(HeaderWire.toWire(issuedAt))
                .addAllEntries(entries)
                .build()
                .toByteString();
        return SealedReceipt.newBuilder()
                .setContent(content)
                .setSeal(sealer.seal(SealKind.RECEIPT, content, issuedAt))
                .build();
    }
}
