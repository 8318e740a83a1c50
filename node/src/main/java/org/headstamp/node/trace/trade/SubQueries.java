package org.headstamp.node.trace.trade;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceRef;

/** Keeps the questions to the trade, their clocks, and what the log and the time line say of them. */
@Singleton
public class SubQueries {
    /** More questions to the trade about one trace are a mistake. */
    public static final int MOST = 100;

    /** The kind of record, as the log and deadlines name it. */
    public static final String SUBJECT = "sub-query";

    private final SubQueryRepository queries;
    private final Deadlines deadlines;
    private final TraceJournal journal;
    private final NodeClock clock;

    SubQueries(SubQueryRepository queries, Deadlines deadlines, TraceJournal journal, NodeClock clock) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** A party of the trade is asked. */
    @Transactional(TxType.MANDATORY)
    public SubQuery ask(SubQuery query) {
        if (queries.of(query.trace().id()).size() >= MOST) {
            throw new InvalidValueException("party", "cannot be asked: " + MOST + " questions were put already");
        }
        queries.add(query);
        deadlines.set(DeadlineKind.SUB_QUERY, subject(query), query.due());
        noted(query, query.askedBy(), "TRADE_ASKED");
        return query;
    }

    /** Its answer was recorded. */
    @Transactional(TxType.MANDATORY)
    public SubQuery answered(TraceRef trace, SubQueryId id, SubQuery.Answer answer) {
        var query = queries.keep(get(trace, id).answered(answer));
        deadlines.met(DeadlineKind.SUB_QUERY, SUBJECT, id.toString(), clock.now());
        noted(query, answer.recordedBy(), "TRADE_ANSWERED");
        return query;
    }

    /** Its time is over. */
    @Transactional(TxType.MANDATORY)
    public void overdue(SubQueryId id) {
        queries.byId(id).ifPresent(query -> noted(queries.keep(query.overdue()), AuditEvent.NODE, "TRADE_OVERDUE"));
    }

    /** The other State took its question back: nobody waits any more. */
    @Transactional(TxType.MANDATORY)
    public void stopAll(TraceRef trace, Instant at) {
        for (var query : queries.of(trace.id())) {
            if (query.isWaited()) {
                noted(queries.keep(query.stopped()), AuditEvent.NODE, "TRADE_STOPPED");
                deadlines.droppedAll(SUBJECT, query.id().toString(), at);
            }
        }
    }

    /** The trace that a question to the trade is about. */
    @Transactional(TxType.MANDATORY)
    public Optional<TraceRef> traceOf(SubQueryId id) {
        return queries.byId(id).map(SubQuery::trace);
    }

    /** All of a trace, oldest first, at most {@link #MOST}. */
    @Transactional(TxType.MANDATORY)
    public List<SubQuery> of(TraceId trace) {
        return queries.of(trace);
    }

    /** Whether somebody who was asked has not answered yet. */
    @Transactional(TxType.MANDATORY)
    public boolean isWaitedFor(TraceId trace) {
        return queries.of(trace).stream().anyMatch(SubQuery::isWaited);
    }

    private SubQuery get(TraceRef trace, SubQueryId id) {
        return queries.byId(id)
                .filter(query -> query.trace().id().equals(trace.id()))
                .orElseThrow(() -> new UnknownSubQueryException(id));
    }

    private void noted(SubQuery query, String actor, String code) {
        journal.recordChanged(query.trace(), SUBJECT, query.id(), code, actor);
        journal.noted(query.trace(), actor, null, code, clock.now());
    }

    private static DeadlineSubject subject(SubQuery query) {
        var trace = query.trace();
        return new DeadlineSubject(SUBJECT, query.id().toString(), trace.caseId(), null);
    }
}
