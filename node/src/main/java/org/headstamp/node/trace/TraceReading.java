package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** Reads traces of both sides. Who reads first what another State sent is logged. */
@Singleton
public class TraceReading {
    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final AnsweringRepository answering;
    private final TraceJournal journal;
    private final NodeClock clock;

    TraceReading(
            TraceRepository traces,
            ReceivedAnswerRepository answers,
            AnsweringRepository answering,
            TraceJournal journal,
            NodeClock clock) {
        this.traces = traces;
        this.answers = answers;
        this.answering = answering;
        this.journal = journal;
        this.clock = clock;
    }

    /** A question of ours. */
    @Transactional
    public Trace asked(Operator by, TraceId id) {
        mayReadContents(by);
        return traces.get(id);
    }

    /** The answers to a question of ours, oldest first; reading them opens them. */
    @Transactional
    public List<ReceivedAnswer> answers(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(id);
        for (var answer : answers.of(id)) {
            if (answer.openedBy() == null && answers.opened(answer, by.account(), clock.now())) {
                journal.opened(trace, answer.message(), by.account(), clock.now());
            }
        }
        return answers.of(id);
    }

    /** A question of another State; reading it opens it. */
    @Transactional
    public AnsweringTrace answering(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = answering.get(id);
        if (answering.opened(id, by.account(), clock.now())) {
            journal.opened(trace, by.account(), clock.now());
        }
        return trace;
    }

    /** Questions of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<TraceSummary> askedBefore(Operator by, @Nullable TraceId before, int most) {
        mayList(by);
        return traces.before(before, most).stream().map(TraceSummary::of).toList();
    }

    /** Questions of other States, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<TraceSummary> answeringBefore(Operator by, @Nullable TraceId before, int most) {
        mayList(by);
        return answering.before(before, most).stream().map(TraceSummary::of).toList();
    }

    /** Questions of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<TraceSummary> askedIn(Operator by, CaseId caseId) {
        mayList(by);
        return traces.ofCase(caseId).stream().map(TraceSummary::of).toList();
    }

    /** Questions of other States in a case, oldest first, at most 200. */
    @Transactional
    public List<TraceSummary> answeringIn(Operator by, CaseId caseId) {
        mayList(by);
        return answering.ofCase(caseId).stream().map(TraceSummary::of).toList();
    }

    private static void mayReadContents(Operator by) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static void mayList(Operator by) {
        by.require("list traces", Role.values());
    }
}
