package org.headstamp.node.trace.proof;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.ProvenMessage;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.headstamp.proto.trace.v1.SealedConsent;
import org.jspecify.annotations.Nullable;

/** Proofs as {@code headstamp.trace.v1}: the exact bytes that their States sealed, never serialised again. */
public final class ProofWire {
    /** The schema takes no larger answer as proof, and no larger consent. */
    static final int LARGEST_ANSWER = 384 << 10;

    static final int LARGEST_CONSENT = 64 << 10;

    private static final int ITEMS_NAMED = 10;

    /** What header, list of gaps and the reason of a correction may take beside the question. */
    private static final int ROOM_FOR_HEADER = 32 << 10;

    private ProofWire() {}

    /** A message that asks, with the answers that travel along. */
    public static Message payload(TraceQuestion question, List<ProofToSend> proofs) {
        var request = TraceWire.toWire(question).toBuilder();
        proofs.forEach(proof -> request.addProofs(toWire(proof)));
        return Message.newBuilder().setTraceRequest(request).build();
    }

    /**
     * Makes sure that the answers speak of nothing that the question does not ask about.
     *
     * @throws OnwardRefusedException saying which one does, and of what
     */
    static void requireCovered(TraceQuestion question, List<ProofToSend> proofs) {
        proofs.forEach(proof -> requireItems(proof.answer(), question));
    }

    /**
     * Makes sure that the whole will fit into one envelope: nothing is left out to make it fit.
     *
     * @throws OnwardRefusedException saying how large it is
     */
    static void requireFits(TraceQuestion question, List<ProofToSend> proofs) {
        for (var proof : proofs) {
            requireAnswerSize(proof.answer());
            if (proof.consent() != null) {
                requireConsentSize(proof.consent());
            }
        }
        int size = payload(question, proofs).getSerializedSize();
        int most = Outbox.MAXIMUM_CONTENT - ROOM_FOR_HEADER;
        if (size > most) {
            throw new OnwardRefusedException(
                    "the question with its {0} sealed answers has {1} bytes, and at most {2} fit into one message; no proof is left out to make it fit",
                    proofs.size(), size, most);
        }
    }

    private static void requireItems(StoredMessage message, TraceQuestion question) {
        var answer = answerIn(message.message());
        var others = answer == null ? "" : itemsBeyond(question, answer);
        if (!others.isEmpty()) {
            throw new OnwardRefusedException(
                    "the answer of {0} (message {1}) speaks of items that are not asked about: {2}",
                    message.peer(), message.id(), others);
        }
    }

    /** The items that an answer speaks of and a question does not ask about, in words; empty if there are none. */
    static String itemsBeyond(TraceQuestion question, TraceAnswer answer) {
        return answer.itemReferences().stream()
                .filter(item -> !question.itemReferences().contains(item))
                .sorted()
                .limit(ITEMS_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static void requireAnswerSize(StoredMessage answer) {
        int size = answer.sealed().getContent().size();
        if (size > LARGEST_ANSWER) {
            throw new OnwardRefusedException(
                    "the answer of {0} (message {1}) has {2} bytes, and at most {3} can be passed on as proof",
                    answer.peer(), answer.id(), size, LARGEST_ANSWER);
        }
    }

    private static void requireConsentSize(StoredMessage consent) {
        int size = consent.sealed().getContent().size();
        if (size > LARGEST_CONSENT) {
            throw new OnwardRefusedException(
                    "the consent of {0} (message {1}) has {2} bytes, and at most {3} can be passed on as proof",
                    consent.peer(), consent.id(), size, LARGEST_CONSENT);
        }
    }

    private static ProvenAnswer toWire(ProofToSend proof) {
        var sealed = proof.answer().sealed();
        var wire = ProvenAnswer.newBuilder()
                .setFrom(proof.answer().peer().alpha2())
                .setContent(sealed.getContent())
                .setSeal(sealed.getSeal());
        if (proof.consent() != null) {
            var consent = proof.consent().sealed();
            wire.setConsent(
                    SealedConsent.newBuilder().setContent(consent.getContent()).setSeal(consent.getSeal()));
        }
        return wire.build();
    }

    /** A proof as it came, of which nothing is believed yet. */
    record Claimed(
            MemberState from,
            ByteString content,
            ByteString seal,
            @Nullable ClaimedConsent consent) {}

    /** The leave that came with it. */
    record ClaimedConsent(ByteString content, ByteString seal) {}

    /** The proofs that a question carries, or one that is put right. */
    static List<Claimed> claimedIn(Message message) {
        var request = message.hasCorrection() ? message.getCorrection().getTraceRequest() : message.getTraceRequest();
        return request.getProofsList().stream()
                .map(proof -> new Claimed(
                        new MemberState(proof.getFrom()),
                        proof.getContent(),
                        proof.getSeal(),
                        proof.hasConsent()
                                ? new ClaimedConsent(
                                        proof.getConsent().getContent(),
                                        proof.getConsent().getSeal())
                                : null))
                .toList();
    }

    /** The answer in a verified proof, or the corrected one; null if it is no answer. */
    static @Nullable TraceAnswer answerIn(ProvenMessage proven) {
        return answerIn(proven.message());
    }

    private static @Nullable TraceAnswer answerIn(Message message) {
        if (message.hasTraceResponse()) {
            return TraceWire.fromWire(message.getTraceResponse());
        }
        return message.hasCorrection() && message.getCorrection().hasTraceResponse()
                ? TraceWire.fromWire(message.getCorrection().getTraceResponse())
                : null;
    }
}
