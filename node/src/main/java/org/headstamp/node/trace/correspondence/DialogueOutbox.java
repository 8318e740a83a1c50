package org.headstamp.node.trace.correspondence;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.ProofToSend;

/** Seals messages of a dialogue. What travelled with a question leaves again with the one that takes its place. */
@Singleton
class DialogueOutbox {
    private final Outbox outbox;
    private final AttachedProofs proofs;

    DialogueOutbox(Outbox outbox, AttachedProofs proofs) {
        this.outbox = outbox;
        this.proofs = proofs;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of it */
    static void requireFit(DialogueMessage said, Header header) {
        var unused = outgoing(said, header, List.of());
    }

    /** @throws org.headstamp.node.release.ReleaseRefusedException if an answer that travels along may not any more */
    MessageId enqueue(DialogueMessage said, Header header, String actor) {
        var attached = said.content() instanceof QuestionCorrection correction
                ? proofs.of(said.trace(), correction.question(), actor)
                : List.<ProofToSend>of();
        return outbox.enqueue(outgoing(said, header, attached));
    }

    private static OutgoingMessage outgoing(DialogueMessage said, Header header, List<ProofToSend> attached) {
        var trace = said.trace();
        var payload = said.content() instanceof QuestionCorrection correction
                ? DialogueWire.payload(correction, attached)
                : DialogueWire.payload(said.content());
        return new OutgoingMessage(
                trace.caseId(),
                trace.peer(),
                said.inReplyTo(),
                header.forReply(said.language()).withTranslations(said.translations()),
                payload);
    }
}
