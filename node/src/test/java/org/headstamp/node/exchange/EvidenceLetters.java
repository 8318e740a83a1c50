package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.EvidenceNotice;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.headstamp.proto.exchange.v1.SilenceKind;

/** Seals evidence as another State would. */
public final class EvidenceLetters {
    private EvidenceLetters() {}

    /** That our node did not answer a request of that State in time, which holds. */
    public static SilenceEvidence.Builder silence(TestState by, StoredMessage request, Instant deadline) {
        return SilenceEvidence.newBuilder()
                .setFederation(TestFederation.NAME)
                .setKind(SilenceKind.SILENCE_KIND_NOT_ANSWERED)
                .setFrom(by.state().alpha2())
                .setTo(TestFederation.SELF)
                .setMessageId(request.id().toString())
                .setContentSha256(request.content().bytes())
                .setSealSha256(request.seal().bytes())
                .setReceipt(ReceiptMaker.stored(
                        Objects.requireNonNull(request.receipt()).toByteArray()))
                .setDeadline(HeaderWire.toWire(deadline))
                .setNotSeenUntil(HeaderWire.toWire(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** A notice of it, sealed when it says. */
    public static EvidenceNotice notice(TestState by, SilenceEvidence said) {
        return notice(by, said, HeaderWire.fromWire(said.getNotSeenUntil()));
    }

    static EvidenceNotice notice(TestState by, SilenceEvidence said, Instant at) {
        return EvidenceNotice.newBuilder()
                .setSilence(sealed(by, said.toByteString(), at))
                .build();
    }

    /** That our node took no receipt of a request in time. */
    public static EvidenceNotice notDelivered(TestState by, StoredMessage request) {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var said = NotDeliveredEvidence.newBuilder()
                .setFederation(TestFederation.NAME)
                .setFrom(by.state().alpha2())
                .setTo(TestFederation.SELF)
                .setMessageId(request.id().toString())
                .setContentSha256(request.content().bytes())
                .setSealSha256(request.seal().bytes())
                .setNotSeenUntil(HeaderWire.toWire(at))
                .build();
        return EvidenceNotice.newBuilder()
                .setNotDelivered(sealed(by, said.toByteString(), at))
                .build();
    }

    /** That another State had sent a word in time, with our receipt of it, which holds. */
    static SentEvidence.Builder sent(MessageId request, StoredMessage message) {
        return SentEvidence.newBuilder()
                .setFederation(TestFederation.NAME)
                .setFrom(message.peer().alpha2())
                .setTo(TestFederation.SELF)
                .setRequestId(request.toString())
                .setMessageId(message.id().toString())
                .setContentSha256(message.content().bytes())
                .setSealSha256(message.seal().bytes())
                .setPairSequence(1)
                .setSealedAt(HeaderWire.toWire(message.sealedAt()))
                .setReceipt(ReceiptMaker.stored(
                        Objects.requireNonNull(message.receipt()).toByteArray()));
    }

    static SealedEvidence sealed(TestState by, ByteString content, Instant at) {
        return SealedEvidence.newBuilder()
                .setContent(content)
                .setSeal(by.sealer().seal(SealKind.EVIDENCE, content, at))
                .build();
    }
}
