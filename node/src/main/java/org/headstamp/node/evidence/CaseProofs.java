package org.headstamp.node.evidence;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.audit.LoggedEntry;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.release.gate.ReleaseGate;
import org.headstamp.node.trace.proof.ReceivedProofs;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** The messages and receipts of a case, and the log entries that name it with their proofs. */
@Singleton
class CaseProofs {
    private final Messages messages;
    private final ReceivedProofs passedOn;
    private final ReleaseGate gate;
    private final LogProofs log;
    private final Federation federation;

    CaseProofs(Messages messages, ReceivedProofs passedOn, ReleaseGate gate, LogProofs log, Federation federation) {
        this.messages = messages;
        this.passedOn = passedOn;
        this.gate = gate;
        this.log = log;
        this.federation = federation;
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

    /**
     * Adds them to a bundle.
     *
     * @throws IllegalStateException if an entry is younger than the checkpoint, where asking again helps
     */
    void write(CaseId id, List<StoredMessage> all, BundleWriter bundle) throws IOException, VerificationException {
        for (var message : all) {
            write(message, bundle);
        }
        for (var part : passedOn.sealedIn(id)) {
            bundle.message(part.content(), part.seal());
        }
        log.catchUp();
        var checkpoint = checkpoint();
        bundle.checkpoint(checkpoint);
        long next = 0;
        for (var page = log.ofCase(id, next); !page.isEmpty(); page = log.ofCase(id, next)) {
            for (var entry : page) {
                bundle.logged(entry.entry(), prove(entry, checkpoint));
                next = Objects.requireNonNull(entry.index()) + 1;
            }
        }
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

    private SignedCheckpoint checkpoint() throws VerificationException {
        var keys = federation.trust().logKeys(federation.self());
        return SignedCheckpoint.open(log.checkpoint().orElseThrow(), List.copyOf(keys));
    }

    private LogProof prove(LoggedEntry entry, SignedCheckpoint checkpoint) {
        var proof = log.inclusion(entry.leafHash(), checkpoint.checkpoint().size())
                .orElseThrow(() -> new IllegalStateException(
                        "entry " + entry.leafHash() + " waits for its place in the log; ask again"));
        return LogProof.of(proof, checkpoint);
    }
}
