package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.exchange.EvidenceKind;
import org.headstamp.node.exchange.Evidences;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.bundle.EvidenceForm;
import org.headstamp.proto.exchange.v1.SealedEvidence;

/** What did not come in time in a case, and what overrules it, of both sides. */
@Singleton
class CaseEvidence {
    private final Evidences evidences;

    CaseEvidence(Evidences evidences) {
        this.evidences = evidences;
    }

    /**
     * Adds it to a bundle. Ours of non-delivery is kept with the message.
     *
     * @throws IllegalStateException if the case has too much of it
     */
    void write(CaseId id, List<StoredMessage> messages, BundleWriter bundle) throws IOException, VerificationException {
        for (var message : messages) {
            if (message.evidence() != null) {
                var sealed = SealedEvidence.parseFrom(message.evidence());
                bundle.evidence(EvidenceForm.NOT_DELIVERED, sealed.getContent(), sealed.getSeal());
            }
        }
        var pieces = evidences.ofCase(id);
        if (pieces.size() > Evidences.MOST) {
            throw new IllegalStateException(
                    "a case of more than " + Evidences.MOST + " pieces of evidence is not exported at once");
        }
        for (var piece : pieces) {
            bundle.evidence(form(piece.kind()), piece.content(), piece.seal());
        }
    }

    /** How many pieces there are, ours with the messages among them. */
    int count(CaseId id, List<StoredMessage> messages) {
        long ours =
                messages.stream().filter(message -> message.evidence() != null).count();
        return (int) ours + evidences.ofCase(id).size();
    }

    private static EvidenceForm form(EvidenceKind kind) {
        return switch (kind) {
            case NOT_DELIVERED -> EvidenceForm.NOT_DELIVERED;
            case NOT_OPENED, NOT_ANSWERED -> EvidenceForm.SILENCE;
            case SENT -> EvidenceForm.SENT;
        };
    }
}
