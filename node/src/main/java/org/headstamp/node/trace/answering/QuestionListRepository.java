package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Summaries;
import org.headstamp.node.trace.Summaries.Questions;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.jspecify.annotations.Nullable;

/** Lists questions of other States, and finds them, without reading all that they say. */
@Singleton
class QuestionListRepository {
    private final Summaries summaries;

    QuestionListRepository(Summaries summaries) {
        this.summaries = summaries;
    }

    /**
     * Those that fit, newest first, before the given one or from the newest; of the cases that the operator may know of.
     *
     * @param contents whether words count; those of cases whose contents are hidden never do: what is found says what is
     *     there
     */
    List<TraceSummary> before(Operator by, QuestionSearch wanted, boolean contents, @Nullable TraceId id, int most) {
        var conditions = new ArrayList<>(List.of(VisibleCases.SQL));
        var parameters = VisibleCases.listed(by).with("most", most);
        if (id != null) {
            conditions.add("id < :id");
            parameters.put("id", id.value());
        }
        if (!wanted.words().isEmpty()) {
            conditions.add(words(wanted, contents, parameters));
        }
        if (wanted.asker() != null) {
            conditions.add("asker = :asker");
            parameters.put("asker", wanted.asker().alpha2());
        }
        if (!wanted.state().isEmpty()) {
            conditions.add("state_code = :state");
            parameters.put("state", wanted.state());
        }
        return summaries.list(Questions.RECEIVED, String.join(" and ", conditions), parameters, most);
    }

    private static String words(QuestionSearch wanted, boolean contents, Map<String, Object> parameters) {
        var either = new ArrayList<String>();
        wanted.words().caseId().ifPresent(id -> {
            either.add("case_id like :case");
            parameters.put("case", id);
        });
        wanted.words().id().ifPresent(id -> {
            either.add("id = :either or request = :either or correction = :either");
            parameters.put("either", id);
        });
        if (contents && !wanted.words().query().isEmpty()) {
            either.add("(words @@ to_tsquery('simple', :words) and case_visible(case_id, :caseUnit, false))");
            parameters.put("words", wanted.words().query());
        }
        return either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")";
    }

    /** The latest ones to a bound, oldest first. */
    List<TraceSummary> ofCase(Operator by, CaseId caseId) {
        return summaries.ofCase(Questions.RECEIVED, by, caseId);
    }
}
