package org.headstamp.node.trace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What lists select of questions of either side, so that none reads all that they say. */
public final class SummaryColumns {
    private SummaryColumns() {}

    /**
     * The columns of a query.
     *
     * @param peer column of the other State
     * @param since column of the time at which the question was drafted or arrived
     */
    public static String columns(String peer, String since) {
        return "id, case_id, " + peer + ", request, state_code, cast(header - 'translations' as text), items, " + since;
    }

    /** A row of these columns. */
    public static TraceSummary summary(Object[] row, StoredJson json) {
        var header = json.read(ListedHeader.class, (String) row[5]);
        return new TraceSummary(
                new TraceId((UUID) row[0]),
                CaseId.parse((String) row[1]),
                new MemberState((String) row[2]),
                row[3] == null ? null : new MessageId((UUID) row[3]),
                (String) row[4],
                header.priority(),
                header.legalBasis(),
                ((Number) row[6]).intValue(),
                header.replyBy(),
                (Instant) row[7]);
    }

    /** The part of a header that lists show. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ListedHeader(
            Priority priority,
            List<LegalBasis> legalBasis,
            @Nullable Instant replyBy) {}
}
