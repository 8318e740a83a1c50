package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Arrays;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.headstamp.proto.exchange.v1.SilenceKind;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a bundle; what it says is a claim until its seal was verified.
 *
 * @param from who issued it
 * @param to the State that it is about
 * @param sealedAt when by what it says; where it says no time, by its seal
 * @param request the id of the message that was met with silence, or not delivered
 * @param message digest of the content of the message that it names
 * @param messageSeal digest of that message's seal
 * @param receipt that it shows; null for none
 * @param statement what it says
 */
record BundledEvidence(
        BundlePath path,
        EvidenceForm form,
        String federation,
        MemberState from,
        MemberState to,
        Instant sealedAt,
        String request,
        Sha256 message,
        Sha256 messageSeal,
        @Nullable SealedReceipt receipt,
        EvidenceStatement statement) {

    /** Reads a file by the form that its name tells. */
    static BundledEvidence read(BundlePath path, ByteString content, ByteString seal) throws VerificationException {
        var form = Arrays.stream(EvidenceForm.values())
                .filter(known -> path.endsWith("-" + known.suffix()))
                .findFirst()
                .orElseThrow(() ->
                        new VerificationException(Reason.MALFORMED, "its name does not tell what evidence it is"));
        return switch (form) {
            case NOT_DELIVERED -> of(path, StrictWire.parse(content, NotDeliveredEvidence.parser()));
            case SILENCE -> of(path, StrictWire.parse(content, SilenceEvidence.parser()));
            case SENT -> {
                var signed = SealVerifier.verify(SealKind.EVIDENCE, content, seal);
                yield of(path, StrictWire.parse(content, SentEvidence.parser()), signed.signingTime());
            }
        };
    }

    private static BundledEvidence of(BundlePath path, NotDeliveredEvidence said) throws VerificationException {
        return new BundledEvidence(
                path,
                EvidenceForm.NOT_DELIVERED,
                said.getFederation(),
                new MemberState(said.getFrom()),
                new MemberState(said.getTo()),
                StrictWire.instant(said.getNotSeenUntil()),
                said.getMessageId(),
                new Sha256(said.getContentSha256()),
                new Sha256(said.getSealSha256()),
                null,
                new EvidenceStatement.NotDelivered(StrictWire.instant(said.getNotSeenUntil())));
    }

    private static BundledEvidence of(BundlePath path, SilenceEvidence said) throws VerificationException {
        return new BundledEvidence(
                path,
                EvidenceForm.SILENCE,
                said.getFederation(),
                new MemberState(said.getFrom()),
                new MemberState(said.getTo()),
                StrictWire.instant(said.getNotSeenUntil()),
                said.getMessageId(),
                new Sha256(said.getContentSha256()),
                new Sha256(said.getSealSha256()),
                said.getReceipt(),
                new EvidenceStatement.Silent(
                        said.getKind() != SilenceKind.SILENCE_KIND_NOT_OPENED,
                        StrictWire.instant(said.getDeadline()),
                        said.getHighestPairSequence()));
    }

    private static BundledEvidence of(BundlePath path, SentEvidence said, Instant signedAt)
            throws VerificationException {
        return new BundledEvidence(
                path,
                EvidenceForm.SENT,
                said.getFederation(),
                new MemberState(said.getFrom()),
                new MemberState(said.getTo()),
                signedAt,
                said.getRequestId(),
                new Sha256(said.getContentSha256()),
                new Sha256(said.getSealSha256()),
                said.hasReceipt() ? said.getReceipt() : null,
                new EvidenceStatement.Sent(said.getPairSequence(), StrictWire.instant(said.getSealedAt())));
    }

    /** What it says, in English. */
    String words() {
        return statement.words(to);
    }

    boolean isAbout(BundledMessage candidate) {
        return candidate.content().equals(message) && candidate.seal().equals(messageSeal);
    }
}
