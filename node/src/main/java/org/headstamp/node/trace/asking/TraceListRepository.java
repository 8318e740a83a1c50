package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Summaries;
import org.headstamp.node.trace.Summaries.Questions;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.jspecify.annotations.Nullable;

/** Lists questions of ours without reading what they say. */
@Singleton
class TraceListRepository {
    private final Summaries summaries;

    TraceListRepository(Summaries summaries) {
        this.summaries = summaries;
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator may know of. */
    List<TraceSummary> before(Operator by, @Nullable TraceId id, int most) {
        var visible = VisibleCases.listed(by);
        return id == null
                ? summaries.list(Questions.ASKED, VisibleCases.SQL, visible.parameters(), most)
                : summaries.list(
                        Questions.ASKED, "id < :id and " + VisibleCases.SQL, visible.with("id", id.value()), most);
    }

    /** The latest ones to a bound, oldest first. */
    List<TraceSummary> ofCase(Operator by, CaseId caseId) {
        return summaries.ofCase(Questions.ASKED, by, caseId);
    }
}
