package org.headstamp.node.console.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.jspecify.annotations.Nullable;

/**
 * One case as its page shows it.
 *
 * @param after where the time line begins
 * @param next where the time line goes on; null at its end
 * @param others accounts that have the case open at the same time
 */
record CaseView(
        Casefile casefile,
        List<Moment> moments,
        long after,
        @Nullable Long next,
        List<QuestionView> questions,
        List<AnswerView> answers,
        List<InvestigationView> investigations,
        Set<String> others) {
    CaseView {
        moments = List.copyOf(moments);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        investigations = List.copyOf(investigations);
        others = Set.copyOf(others);
    }

    public String otherAccounts() {
        return others.stream().sorted().collect(Collectors.joining(", "));
    }

    public String heading(Say say) {
        return casefile.title().isEmpty()
                ? say.text("case.opened-by", say.state(casefile.id().opener()))
                : casefile.title();
    }
}
