package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceSummary;
import org.jspecify.annotations.Nullable;

/** Reads questions of ours. Who reads an answer first is logged, and each look at a person's data. */
@Singleton
public class TraceReading {
    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final TraceJournal journal;
    private final NodeClock clock;

    TraceReading(TraceRepository traces, ReceivedAnswerRepository answers, TraceJournal journal, NodeClock clock) {
        this.traces = traces;
        this.answers = answers;
        this.journal = journal;
        this.clock = clock;
    }

    /** A question of ours. */
    @Transactional
    public Trace asked(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        if (trace.question().asksAboutPersons()) {
            journal.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
        }
        return trace;
    }

    /** The question of ours that a message carried, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Trace> askedBy(MessageId request) {
        return traces.lockedByRequest(request);
    }

    /** The answers to a question of ours, oldest first; reading them opens them. */
    @Transactional
    public List<ReceivedAnswer> answers(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        for (var answer : answers.of(id)) {
            if (answer.answer().namesPersons()) {
                journal.personalDataRead(trace.ref(), trace.header(), answer.message(), by);
            }
            if (answer.openedBy() == null && answers.opened(answer, by.account(), clock.now())) {
                journal.opened(trace.ref(), answer.message(), by.account(), "ANSWER_OPENED", clock.now());
            }
        }
        return answers.of(id);
    }

    /** Questions of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<TraceSummary> askedBefore(Operator by, @Nullable TraceId before, int most) {
        mayList(by);
        return traces.before(by, before, most).stream().map(Trace::summary).toList();
    }

    /** Questions of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<TraceSummary> askedIn(Operator by, CaseId caseId) {
        mayList(by);
        return traces.ofCase(by, caseId).stream().map(Trace::summary).toList();
    }

    private static void mayReadContents(Operator by) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static void mayList(Operator by) {
        by.requireOfficial("list traces");
    }
}
