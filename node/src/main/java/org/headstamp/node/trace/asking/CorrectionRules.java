package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.AttachedProofs;

/** A question that is put right passes the guards of the question as it was asked first. */
@Singleton
class CorrectionRules {
    private final AttachedProofs proofs;

    CorrectionRules(AttachedProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * Makes sure that it forgets no State that was asked, does not go round, and that the answers which travel with it may.
     *
     * @throws InvalidValueException if the States asked before are not those of the question so far and others
     * @throws org.headstamp.node.trace.proof.OnwardRefusedException if the answers do not fit it
     * @throws org.headstamp.node.release.ReleaseRefusedException if the handling of an answer forbids it by now
     */
    void require(String actor, Trace trace, TraceQuestion right) {
        var forgotten = trace.question().askedButNotIn(right);
        if (!forgotten.isEmpty()) {
            throw new InvalidValueException(
                    "alreadyAsked", "leaves out {0}, which the question said was asked already", forgotten);
        }
        QuestionSending.requireNotAsked(right, trace.asked());
        proofs.requireFit(trace.ref(), right, actor);
    }
}
