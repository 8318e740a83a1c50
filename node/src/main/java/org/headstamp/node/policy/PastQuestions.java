package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AutomaticAnswers;
import org.headstamp.node.trace.answering.Reply;
import org.jspecify.annotations.Nullable;

/** Questions of a period with the facts of their arrival and what became of them, page by page. */
@Singleton
class PastQuestions {
    static final int PAGE = 200;

    private final TriageRepository triage;
    private final AutomaticAnswers answers;

    PastQuestions(TriageRepository triage, AutomaticAnswers answers) {
        this.triage = triage;
        this.answers = answers;
    }

    /** Some questions, the oldest first, and what was replied to those that were. */
    record Page(List<Triage> questions, Map<TraceId, Reply> replies) {}

    @Transactional
    Page after(@Nullable Triage last, Instant from, Instant to) {
        var questions = triage.decided(from, to, last, PAGE);
        return new Page(
                questions, answers.replies(questions.stream().map(Triage::trace).toList()));
    }
}
