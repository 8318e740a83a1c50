package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Lists questions of either side without reading all that they say. */
@Singleton
public class Summaries {
    private final SummaryRepository rows;
    private final CaseAccess access;

    Summaries(SummaryRepository rows, CaseAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** The questions of one side. */
    public static final class Questions {
        /** Ours, since they were drafted. */
        public static final Questions ASKED = new Questions("trace", "asked", "opened_at");

        /** Those of other States, since they arrived. */
        public static final Questions RECEIVED = new Questions("answering_trace", "asker", "received_at");

        private final String select;

        private Questions(String table, String peer, String since) {
            this.select = "select id, case_id, " + peer
                    + ", request, state_code, cast(header - 'translations' as text), items, " + since + " from "
                    + table;
        }

        String select() {
            return select;
        }
    }

    /** The latest ones of a case to a bound, oldest first. */
    public List<TraceSummary> ofCase(Questions questions, Operator by, CaseId caseId) {
        access.requireListed(by, caseId);
        return list(questions, "case_id = :case", Map.of("case", caseId.toString()), TraceSummary.MOST)
                .reversed();
    }

    /**
     * Those that fit, newest first, to a bound.
     *
     * @param condition SQL over the columns of the table; that the operator may know of their cases is part of it
     */
    public List<TraceSummary> list(Questions questions, String condition, Map<String, Object> parameters, int most) {
        return rows.list(questions, condition, parameters, most);
    }
}
