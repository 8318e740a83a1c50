package org.headstamp.node.trace.correspondence;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.proof.AttachedProofs;

/** Seals messages of a dialogue. What travelled with a question leaves again with the one that takes its place. */
@Singleton
class DialogueOutbox {
    private final Outbox outbox;
    private final AttachedProofs proofs;

    DialogueOutbox(Outbox outbox, AttachedProofs proofs) {
        this.outbox = outbox;
        this.proofs = proofs;
    }

    /** @throws org.headstamp.node.release.ReleaseRefusedException if an answer that travels along may not any more */
    MessageId enqueue(DialogueMessage said, Header header, String actor) {
        var trace = said.trace();
        var payload = said.content() instanceof QuestionCorrection correction
                ? DialogueWire.payload(correction, proofs.of(trace, correction.question(), actor))
                : DialogueWire.payload(said.content());
        return outbox.enqueue(
                new OutgoingMessage(trace.caseId(), trace.peer(), said.inReplyTo(), header.forReply(), payload));
    }
}
