package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.EvidenceStatement;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Sealed evidence of silence or against it, of this State or another one.
 *
 * @param issuer who sealed it
 * @param peer the other State, whoever issued it
 * @param request the message that was not answered, or not delivered
 * @param sent what had been sent; null unless it is evidence of that
 * @param deadline that passed; null unless it is evidence of silence
 * @param content serialised message of {@code headstamp.exchange.v1}, after its kind
 * @param notice the message that carried it; null until it is sent
 * @param deliveredAt when the peer's node receipted the notice; null for one of the peer
 */
public record Evidence(
        EvidenceId id,
        EvidenceKind kind,
        MemberState issuer,
        MemberState peer,
        CaseId caseId,
        MessageId request,
        @Nullable MessageId sent,
        @Nullable Instant deadline,
        ByteString content,
        ByteString seal,
        Instant issuedAt,
        @Nullable MessageId notice,
        @Nullable Instant deliveredAt) {
    /** Whether the other State issued it. */
    public boolean isReceived() {
        return issuer.equals(peer);
    }

    /** For time lines: {@code EVIDENCE_NOT_ANSWERED_ISSUED} or {@code EVIDENCE_NOT_ANSWERED_RECEIVED}. */
    public String code() {
        return "EVIDENCE_" + kind + (isReceived() ? "_RECEIVED" : "_ISSUED");
    }

    /** What it says about the State that it is about; that was verified before it was kept. */
    public EvidenceStatement statement() {
        try {
            return switch (kind) {
                case NOT_DELIVERED -> {
                    var said = NotDeliveredEvidence.parseFrom(content);
                    yield new EvidenceStatement.NotDelivered(HeaderWire.fromWire(said.getNotSeenUntil()));
                }
                case NOT_OPENED, NOT_ANSWERED -> {
                    var said = SilenceEvidence.parseFrom(content);
                    yield new EvidenceStatement.Silent(
                            kind == EvidenceKind.NOT_ANSWERED,
                            HeaderWire.fromWire(said.getDeadline()),
                            said.getHighestPairSequence());
                }
                case SENT -> {
                    var said = SentEvidence.parseFrom(content);
                    yield new EvidenceStatement.Sent(said.getPairSequence(), HeaderWire.fromWire(said.getSealedAt()));
                }
            };
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored evidence " + id + " no longer parses", e);
        }
    }

    /** SHA-256 of what was sealed. */
    public Sha256 contentDigest() {
        return Sha256.of(content);
    }

    /** SHA-256 of the seal. */
    public Sha256 sealDigest() {
        return Sha256.of(seal);
    }

    SealedEvidence sealed() {
        return SealedEvidence.newBuilder().setContent(content).setSeal(seal).build();
    }
}
