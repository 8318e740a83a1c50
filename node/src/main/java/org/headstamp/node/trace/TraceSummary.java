package org.headstamp.node.trace;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Who asked whom, when, on what basis and how far it came; no contents.
 *
 * @param peer the other State
 * @param request the message that carried the question; null until it is sent
 * @param state name of the state, such as {@code Answered}
 * @param since when the question was drafted or arrived
 */
public record TraceSummary(
        TraceId id,
        CaseId caseId,
        MemberState peer,
        @Nullable MessageId request,
        String state,
        Priority priority,
        List<LegalBasis> legalBasis,
        int items,
        @Nullable Instant replyBy,
        Instant since) {
    /** The longest list. */
    public static final int MOST = 200;

    /** The summary of a trace of either side. */
    public static TraceSummary of(
            TraceRef trace,
            @Nullable MessageId request,
            Object state,
            Header header,
            TraceQuestion question,
            Instant since) {
        return new TraceSummary(
                trace.id(),
                trace.caseId(),
                trace.peer(),
                request,
                state.getClass().getSimpleName(),
                header.priority(),
                header.legalBasis(),
                question.items().size(),
                header.replyBy(),
                since);
    }
}
