package org.headstamp.node.evidence;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.release.gate.ReleaseGate;
import org.headstamp.node.trace.proof.ReceivedProofs;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** The messages, receipts and evidence of a case with their files, and the log entries that name it with their proofs. */
@Singleton
class CaseProofs {
    private final Messages messages;
    private final ReceivedProofs passedOn;
    private final ReleaseGate gate;
    private final CaseSupplements supplements;

    CaseProofs(Messages messages, ReceivedProofs passedOn, ReleaseGate gate, CaseSupplements supplements) {
        this.messages = messages;
        this.passedOn = passedOn;
        this.gate = gate;
        this.supplements = supplements;
    }

    /**
     * The messages of a case, if all of them may be handed out for this purpose.
     *
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of one forbids it
     * @throws IllegalStateException if the case has too many messages
     */
    List<StoredMessage> released(Operator by, CaseId id, ExportPurpose purpose) {
        var all = messages.ofCase(id);
        if (all.size() > Messages.MOST) {
            throw new IllegalStateException(
                    "a case of more than " + Messages.MOST + " messages is not exported at once");
        }
        var handled = Stream.concat(HandledMessage.among(all).stream(), passedOn.handledIn(id).stream())
                .toList();
        gate.require(by.account(), id, handled, new Use.BundleExport(purpose));
        return all;
    }

    /** Counts them. */
    BundleContents contents(Casefile casefile, long trustList, int members, Instant at) {
        var id = casefile.id();
        var all = messages.ofCase(id);
        int receipts = (int) all.stream().filter(one -> one.receipt() != null).count();
        var passed = passedOn.sealedIn(id);
        var files = supplements.files(all, passed);
        return new BundleContents(
                casefile,
                all.size(),
                receipts,
                passed.size(),
                files.taken().size(),
                files.bytes(),
                files.leftOut().size(),
                supplements.countEvidence(id, all),
                supplements.countLogEntries(id),
                trustList,
                members,
                at);
    }

    /** Adds them to a bundle. */
    void write(CaseId id, List<StoredMessage> all, BundleWriter bundle) throws IOException, VerificationException {
        for (var message : all) {
            write(message, bundle);
        }
        var passed = passedOn.sealedIn(id);
        for (var part : passed) {
            bundle.message(part.content(), part.seal());
        }
        supplements.write(id, all, passed, bundle);
    }

    private static void write(StoredMessage message, BundleWriter bundle) throws IOException, VerificationException {
        var envelope = message.sealed();
        bundle.message(envelope.getContent(), envelope.getSeal());
        var receipt = receipt(message.receipt());
        if (receipt != null) {
            bundle.receipt(receipt.getContent(), receipt.getSeal());
        }
    }

    private static @Nullable SealedReceipt receipt(@Nullable ByteString stored) throws InvalidProtocolBufferException {
        return stored == null ? null : SealedReceipt.parseFrom(stored);
    }
}
