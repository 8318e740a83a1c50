package org.headstamp.node.console;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.jspecify.annotations.Nullable;

/**
 * One case as its page shows it.
 *
 * @param next where the time line goes on; null at its end
 */
record CaseView(
        Casefile casefile,
        List<Moment> moments,
        @Nullable Long next,
        List<QuestionView> questions,
        List<AnswerView> answers,
        List<InvestigationView> investigations) {
    CaseView {
        moments = List.copyOf(moments);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        investigations = List.copyOf(investigations);
    }

    public String heading() {
        return casefile.title().isEmpty() ? "Case opened by " + casefile.id().opener() : casefile.title();
    }
}
