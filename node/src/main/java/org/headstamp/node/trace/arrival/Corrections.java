package org.headstamp.node.trace.arrival;

import jakarta.inject.Singleton;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.answering.AnsweringCorrespondence;
import org.headstamp.node.trace.asking.AskingSide;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.proof.ReceivedProofs;

/** Takes in what puts an answer right, or a question, which passes the guards of a question. */
@Singleton
class Corrections {
    private final AskingSide answers;
    private final AnsweringCorrespondence questions;
    private final ReceivedProofs proofs;

    Corrections(AskingSide answers, AnsweringCorrespondence questions, ReceivedProofs proofs) {
        this.answers = answers;
        this.questions = questions;
        this.proofs = proofs;
    }

    Reception receive(Received received) {
        var arrival = Arrival.of(received);
        if (DialogueWire.correctsAnswer(received)) {
            return answers.answerCorrected(arrival, DialogueWire.answerCorrectionIn(received));
        }
        var correction = DialogueWire.questionCorrectionIn(received);
        return questions
                .correctedBy(arrival, correction)
                .map(before -> proofs.readmit(
                        received,
                        before.latestQuestion(),
                        before.question(),
                        correction.question(),
                        () -> questions.heard(arrival, correction)))
                .orElseGet(() -> questions.heard(arrival, correction));
    }
}
