package org.headstamp.node.console.cases;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.sheet.Part;
import org.jspecify.annotations.Nullable;

/**
 * One case as its page shows it.
 *
 * @param moments the newest first
 * @param untold those of the moments that are messages of which no entry of the time line tells
 * @param next where what happened earlier begins; null where there is nothing
 * @param others accounts that have the case open at the same time, in words; empty if there are none
 */
record CaseView(
        Casefile casefile,
        List<Moment> moments,
        Part<Untold> untold,
        @Nullable Long next,
        List<QuestionView> questions,
        List<AnswerView> answers,
        List<InvestigationView> investigations,
        String others) {
    /** Name of the list of messages of which no entry of the time line tells. */
    static final String UNTOLD = "untold";

    CaseView {
        moments = List.copyOf(moments);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        investigations = List.copyOf(investigations);
    }

    public String heading(Say say) {
        return casefile.title().isEmpty()
                ? say.text("case.opened-by", say.state(casefile.id().opener()))
                : casefile.title();
    }
}
