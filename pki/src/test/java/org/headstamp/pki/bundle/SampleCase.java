package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.InclusionProof;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.merkle.Subtree;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.trustlist.TestFederation;
import org.headstamp.proto.exchange.v1.Accepted;
import org.headstamp.proto.exchange.v1.Attachment;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.headstamp.proto.exchange.v1.SilenceKind;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.jspecify.annotations.Nullable;

/** A case as XA holds it: its request to XB, the answer, a receipt each way, and its log. */
final class SampleCase {
    static final TestMember XA = TestMember.of("XA");
    static final TestMember XB = TestMember.of("XB");
    static final TestMember XC = TestMember.of("XC");
    static final Instant SEALED = TestMember.NOW.minus(Duration.ofHours(2));
    static final ByteString PHOTOGRAPH = ByteString.copyFromUtf8("a photograph");

    final TestFederation federation = TestFederation.of(XA, XB, XC);
    static final Instant EVIDENCED = TestMember.NOW.minus(Duration.ofHours(1));
    static final String ID = "0195a1b2-0000-7000-8000-000000000001";

    final List<ByteString> log = new ArrayList<>();
    final List<Piece> evidence = new ArrayList<>();
    final List<ByteString> more = new ArrayList<>();

    @Nullable
    LeftOut leftOut;

    ByteString request = message(XA, XB)
            .setTraceRequest(TraceRequest.getDefaultInstance())
            .addAttachments(
                    Attachment.newBuilder().setSha256(Sha256.of(PHOTOGRAPH).bytes()))
            .build()
            .toByteString();
    ByteString response = message(XB, XA)
            .setTraceResponse(TraceResponse.getDefaultInstance())
            .build()
            .toByteString();
    ByteString requestSeal = XA.sealer().seal(SealKind.MESSAGE, request, SEALED);
    ByteString responseSeal = XB.sealer().seal(SealKind.MESSAGE, response, SEALED);

    static Message.Builder message(TestMember from, TestMember to) {
        return Message.newBuilder()
                .setFederation(TestFederation.NAME)
                .setId("0195a1b2-0000-7000-8000-000000000001")
                .setCaseId("XA-0195a1b2-0000-7000-8000-000000000002")
                .setFrom(from.state().alpha2())
                .setTo(to.state().alpha2())
                .setSealedAt(StrictWire.timestamp(SEALED))
                .setTestOnly(true);
    }

    ByteString entry(AuditKind kind, ByteString content, ByteString seal) {
        return AuditEntry.newBuilder()
                .setFederation(TestFederation.NAME)
                .setState("XA")
                .setEpoch(1)
                .setSalt(ByteString.copyFrom(new byte[16]))
                .setRecordedAt(StrictWire.timestamp(SEALED))
                .setKind(kind)
                .setContentSha256(Sha256.of(content).bytes())
                .setSealSha256(Sha256.of(seal).bytes())
                .build()
                .toByteString();
    }

    static ByteString receipt(TestMember from, TestMember to, ByteString content, ByteString seal, ByteString entry) {
        return Receipt.newBuilder()
                .setFederation(TestFederation.NAME)
                .setFrom(from.state().alpha2())
                .setTo(to.state().alpha2())
                .setIssuedAt(StrictWire.timestamp(SEALED))
                .addEntries(ReceiptEntry.newBuilder()
                        .setContentSha256(Sha256.of(content).bytes())
                        .setSealSha256(Sha256.of(seal).bytes())
                        .setReceivedAt(StrictWire.timestamp(SEALED))
                        .setLeafHash(MerkleHash.leaf(entry).bytes())
                        .setAccepted(Accepted.getDefaultInstance()))
                .build()
                .toByteString();
    }

    BundleCover cover() {
        return new BundleCover(
                TestFederation.NAME,
                XA.state(),
                "XA-0195a1b2-0000-7000-8000-000000000002",
                "<House> & search",
                TestMember.NOW);
    }

    Path write(Path folder) {
        return write(folder, CasePage::html);
    }

    Path write(Path folder, ReadingPage page) {
        var file = folder.resolve("case.zip");
        try (var writer = new BundleWriter(Files.newOutputStream(file), cover())) {
            write(writer);
            writer.finish(XA.sealer(), page);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VerificationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(BundleWriter writer) throws IOException, VerificationException {
        writer.trustList(federation.verified());
        for (var member : List.of(XA, XB)) {
            writer.revocationList(member.state(), member.revocationList());
        }
        writer.message(request, requestSeal);
        writer.message(response, responseSeal);
        var sent = entry(AuditKind.AUDIT_KIND_MESSAGE_SEALED, request, requestSeal);
        var received = entry(AuditKind.AUDIT_KIND_MESSAGE_RECEIVED, response, responseSeal);
        receipt(writer, XB, receipt(XB, XA, request, requestSeal, ByteString.EMPTY));
        receipt(writer, XA, receipt(XA, XB, response, responseSeal, received));
        evidence(writer);
        log.clear();
        log.addAll(List.of(ByteString.copyFromUtf8("an entry of another case"), sent, received));
        log(writer);
        if (leftOut == null) {
            writer.attachment(Sha256.of(PHOTOGRAPH), PHOTOGRAPH.newInput());
            writer.attachment(Sha256.of(PHOTOGRAPH), PHOTOGRAPH.newInput());
        } else {
            writer.leftOut(Sha256.of(PHOTOGRAPH), leftOut);
        }
        for (var file : more) {
            writer.attachment(Sha256.of(file), file.newInput());
        }
    }

    /** XA heard nothing; XB had sent its answer. XB saw no receipt of a message that XA never got. */
    private void evidence(BundleWriter writer) throws IOException, VerificationException {
        for (var piece : evidence) {
            writer.evidence(piece.form(), piece.content(), piece.seal());
        }
    }

    /** A sealed piece of evidence. */
    record Piece(EvidenceForm form, ByteString content, ByteString seal) {
        static Piece of(EvidenceForm form, TestMember issuer, com.google.protobuf.Message said) {
            return new Piece(
                    form, said.toByteString(), issuer.sealer().seal(SealKind.EVIDENCE, said.toByteString(), EVIDENCED));
        }
    }

    Piece silence(UnaryOperator<SilenceEvidence.Builder> change) {
        var said = SilenceEvidence.newBuilder()
                .setFederation(TestFederation.NAME)
                .setKind(SilenceKind.SILENCE_KIND_NOT_ANSWERED)
                .setFrom("XA")
                .setTo("XB")
                .setMessageId(ID)
                .setContentSha256(Sha256.of(request).bytes())
                .setSealSha256(Sha256.of(requestSeal).bytes())
                .setReceipt(sealed(XB, receipt(XB, XA, request, requestSeal, ByteString.EMPTY)))
                .setDeadline(StrictWire.timestamp(EVIDENCED))
                .setNotSeenUntil(StrictWire.timestamp(EVIDENCED))
                .setHighestPairSequence(7);
        return Piece.of(EvidenceForm.SILENCE, XA, change.apply(said).build());
    }

    Piece sent(UnaryOperator<SentEvidence.Builder> change) {
        var said = SentEvidence.newBuilder()
                .setFederation(TestFederation.NAME)
                .setFrom("XB")
                .setTo("XA")
                .setRequestId(ID)
                .setMessageId(ID)
                .setContentSha256(Sha256.of(response).bytes())
                .setSealSha256(Sha256.of(responseSeal).bytes())
                .setPairSequence(8)
                .setSealedAt(StrictWire.timestamp(SEALED))
                .setReceipt(sealed(XA, receipt(XA, XB, response, responseSeal, ByteString.EMPTY)));
        return Piece.of(EvidenceForm.SENT, XB, change.apply(said).build());
    }

    Piece notDelivered(TestMember from, TestMember to) {
        return Piece.of(
                EvidenceForm.NOT_DELIVERED,
                from,
                NotDeliveredEvidence.newBuilder()
                        .setFederation(TestFederation.NAME)
                        .setFrom(from.state().alpha2())
                        .setTo(to.state().alpha2())
                        .setMessageId(ID)
                        .setContentSha256(Sha256.of(PHOTOGRAPH).bytes())
                        .setSealSha256(Sha256.of(PHOTOGRAPH).bytes())
                        .setNotSeenUntil(StrictWire.timestamp(EVIDENCED))
                        .build());
    }

    static SealedReceipt sealed(TestMember by, ByteString receipt) {
        return SealedReceipt.newBuilder()
                .setContent(receipt)
                .setSeal(by.sealer().seal(SealKind.RECEIPT, receipt, SEALED))
                .build();
    }

    private static void receipt(BundleWriter writer, TestMember sealer, ByteString receipt)
            throws IOException, VerificationException {
        writer.receipt(receipt, sealer.sealer().seal(SealKind.RECEIPT, receipt, SEALED));
    }

    private void log(BundleWriter writer) throws IOException, VerificationException {
        Map<Subtree, Sha256> tree = new HashMap<>();
        var range = CompactRange.EMPTY;
        for (var entry : log) {
            range = range.append(MerkleHash.leaf(entry), completed -> tree.put(completed.subtree(), completed.hash()));
        }
        var signer = TestFederation.log(XA);
        var checkpoint = SignedCheckpoint.sign(new Checkpoint(signer.key().name(), range.size(), range.root()), signer);
        writer.checkpoint(checkpoint);
        for (var index = 1; index < log.size(); index++) {
            var proof = InclusionProof.of(index, log.size(), subtree -> Objects.requireNonNull(tree.get(subtree)));
            writer.logged(log.get(index), LogProof.of(proof, checkpoint));
        }
    }
}
