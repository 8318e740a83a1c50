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
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceRef;

/**
 * Keeps the questions to the trade, their clocks, what the log and the time line say of them, and the task to read what
 * a party answered by itself. Whoever changes one holds the lock on its trace.
 */
@Singleton
public class SubQueries {
    /** More questions to the trade about one trace are a mistake. */
    public static final int MOST = 100;

    /** The kind of record, as the log and deadlines name it. */
    public static final String SUBJECT = "sub-query";

    private final SubQueryRepository queries;
    private final Deadlines deadlines;
    private final TraceJournal journal;
    private final Tasks tasks;
    private final NodeClock clock;

    SubQueries(SubQueryRepository queries, Deadlines deadlines, TraceJournal journal, Tasks tasks, NodeClock clock) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A party of the trade is asked. */
    @Transactional(TxType.MANDATORY)
    public SubQuery ask(SubQuery query) {
        requireRoom(query.trace().id());
        queries.add(query);
        deadlines.set(DeadlineKind.SUB_QUERY, subject(query), query.due());
        noted(query, query.askedBy(), "TRADE_ASKED");
        return query;
    }

    /**
     * Lets one more be asked about a trace.
     *
     * @throws InvalidValueException if as many were asked about it as can be
     */
    @Transactional(TxType.MANDATORY)
    public void requireRoom(TraceId trace) {
        if (queries.of(trace).size() >= MOST) {
            throw new InvalidValueException("party", "cannot be asked: {0} questions were put already", MOST);
        }
    }

    /** Its answer was given or recorded. */
    @Transactional(TxType.MANDATORY)
    public SubQuery answered(TraceRef trace, SubQueryId id, TradeAnswer answer) {
        var query = queries.keep(get(trace, id).answered(answer));
        deadlines.met(DeadlineKind.SUB_QUERY, SUBJECT, id.toString(), clock.now());
        noted(query, answer.account(), "TRADE_ANSWERED");
        toRead(query, answer);
        return query;
    }

    /** The party puts its own answer right. */
    @Transactional(TxType.MANDATORY)
    public SubQuery corrected(TraceRef trace, SubQueryId id, TradeAnswer better) {
        var query = queries.keep(get(trace, id).corrected(better));
        noted(query, better.account(), "TRADE_CORRECTED");
        toRead(query, better);
        return query;
    }

    /** The party reads it, by an account of its own; the log has every reading, the time line the first. */
    @Transactional(TxType.MANDATORY)
    public SubQuery opened(TraceRef trace, SubQueryId id, String account) {
        var before = get(trace, id);
        boolean first = before.opened() == null;
        journal.recordOpened(trace, SUBJECT, id, first ? "TRADE_OPENED" : "TRADE_READ_AGAIN", account);
        if (first) {
            journal.noted(trace, account, null, "TRADE_OPENED", clock.now());
        }
        return queries.keep(before.opened(account, clock.now()));
    }

    /** The party is reminded; it sees so in its list. */
    @Transactional(TxType.MANDATORY)
    public SubQuery reminded(TraceRef trace, SubQueryId id, String actor) {
        var query = queries.keep(get(trace, id).reminded(clock.now()));
        noted(query, actor, "TRADE_REMINDED");
        return query;
    }

    /** We take the question back. */
    @Transactional(TxType.MANDATORY)
    public SubQuery withdrawn(TraceRef trace, SubQueryId id, String actor) {
        var before = get(trace, id);
        var query = queries.keep(before.withdrawn());
        if (before.isWaited()) {
            noted(query, actor, "TRADE_WITHDRAWN");
            deadlines.droppedAll(SUBJECT, id.toString(), clock.now());
        }
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
        read(trace, AuditEvent.NODE);
    }

    /** What the parties answered by themselves was read, or need not be any more. */
    @Transactional(TxType.MANDATORY)
    public void read(TraceRef trace, String actor) {
        boolean unused = tasks.done(TaskKind.READ_TRADE_ANSWER, trace.side().subject(), trace.id(), actor);
    }

    /** The trace that a question to the trade is about; its lock comes before everything else. */
    @Transactional(TxType.MANDATORY)
    public Optional<TraceId> traceOf(SubQueryId id) {
        return queries.traceOf(id);
    }

    /**
     * One about a trace.
     *
     * @throws UnknownSubQueryException if there is none
     */
    @Transactional(TxType.MANDATORY)
    public SubQuery get(TraceRef trace, SubQueryId id) {
        return queries.byId(id)
                .filter(query -> query.trace().id().equals(trace.id()))
                .orElseThrow(() -> new UnknownSubQueryException(id));
    }

    /** All of a trace, oldest first, at most {@link #MOST}. */
    @Transactional(TxType.MANDATORY)
    public List<SubQuery> of(TraceId trace) {
        return queries.of(trace);
    }

    /** Those put to a party: what waits for an answer first, then the newest. */
    @Transactional(TxType.MANDATORY)
    public List<SubQuery> to(RecordKey party, EnquiryPlace after, int most) {
        return queries.to(party, after, most);
    }

    /** Whether somebody who was asked has not answered yet. */
    @Transactional(TxType.MANDATORY)
    public boolean isWaitedFor(TraceId trace) {
        return queries.of(trace).stream().anyMatch(SubQuery::isWaited);
    }

    /** A registrar reads what the party answered by itself; what was recorded from paper has been read. */
    private void toRead(SubQuery query, TradeAnswer answer) {
        if (answer.giver() == TradeAnswer.Giver.PARTY) {
            var trace = query.trace();
            tasks.open(NewTask.of(
                            TaskKind.READ_TRADE_ANSWER,
                            trace.caseId(),
                            trace.side().subject(),
                            trace.id())
                    .with(trace.peer()));
        }
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
