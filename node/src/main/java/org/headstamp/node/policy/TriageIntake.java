package org.headstamp.node.policy;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.trace.answering.QuestionReceived;

/** Puts every question that arrives before the policies, in the transaction of its arrival. */
@Singleton
class TriageIntake {
    private final TriageRepository triage;

    TriageIntake(TriageRepository triage) {
        this.triage = triage;
    }

    void received(@Observes QuestionReceived question) {
        triage.add(new Triage(
                question.trace(), question.caseId(), question.asker(), question.at(), List.of(), null, null, null));
    }
}
