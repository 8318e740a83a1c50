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
    private final TraceListRepository lists;
    private final ReceivedAnswerRepository answers;
    private final TraceJournal journal;
    private final NodeClock clock;

    TraceReading(
            TraceRepository traces,
            TraceListRepository lists,
            ReceivedAnswerRepository answers,
            TraceJournal journal,
            NodeClock clock) {
        this.traces = traces;
        this.lists = lists;
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

    /** The latest answers to a question of ours, oldest first, at most 50; reading them opens them. */
    @Transactional
    public List<ReceivedAnswer> answers(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        return answers.of(id).stream().map(answer -> read(by, trace, answer)).toList();
    }

    /** The same without what they say, which opens none. */
    @Transactional
    public List<AnswerHead> answerHeads(Operator by, TraceId id) {
        mayReadContents(by);
        var unused = traces.get(by, id);
        return answers.heads(id);
    }

    /** One answer to a question of ours, empty if it is none; reading it opens it. */
    @Transactional
    public Optional<ReceivedAnswer> answer(Operator by, TraceId id, MessageId message) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        return answers.find(message).filter(answer -> answer.trace().equals(id)).map(answer -> read(by, trace, answer));
    }

    /** The latest answers to our questions of a case, the newest first; reading them opens them. */
    @Transactional
    public List<ReceivedAnswer> latestAnswers(Operator by, CaseId caseId, int most) {
        mayReadContents(by);
        var asked = lists.ofCase(by, caseId).stream().map(TraceSummary::id).toList();
        return answers.latest(asked, most).stream()
                .map(answer -> read(by, traces.get(by, answer.trace()), answer))
                .toList();
    }

    /** As it is read: with its first reader, who may be this one. */
    private ReceivedAnswer read(Operator by, Trace trace, ReceivedAnswer answer) {
        if (answer.answer().namesPersons()) {
            journal.personalDataRead(trace.ref(), trace.header(), answer.message(), by);
        }
        if (answer.openedBy() != null) {
            return answer;
        }
        var now = clock.now();
        if (answers.opened(answer, by.account(), now)) {
            journal.opened(trace.ref(), answer.message(), by.account(), "ANSWER_OPENED", now);
        }
        return answers.find(answer.message()).orElse(answer);
    }

    /** Questions of ours, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<TraceSummary> askedBefore(Operator by, @Nullable TraceId before, int most) {
        mayList(by);
        return lists.before(by, before, most);
    }

    /** Questions of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<TraceSummary> askedIn(Operator by, CaseId caseId) {
        mayList(by);
        return lists.ofCase(by, caseId);
    }

    private static void mayReadContents(Operator by) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static void mayList(Operator by) {
        by.requireOfficial("list traces");
    }
}
