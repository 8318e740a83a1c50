package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.proof.ReceivedProof;
import org.headstamp.node.trace.proof.ReceivedProofs;
import org.jspecify.annotations.Nullable;

/** Reads questions of other States. Who reads one first is logged, and each look at a person's data. */
@Singleton
public class AnsweringReading {
    private static final Role[] READERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final AnsweringRepository traces;
    private final QuestionListRepository lists;
    private final ReceivedProofs proofs;
    private final TraceJournal journal;
    private final LotWatches watches;
    private final NodeClock clock;

    AnsweringReading(
            AnsweringRepository traces,
            QuestionListRepository lists,
            ReceivedProofs proofs,
            TraceJournal journal,
            LotWatches watches,
            NodeClock clock) {
        this.traces = traces;
        this.lists = lists;
        this.proofs = proofs;
        this.watches = watches;
        this.journal = journal;
        this.clock = clock;
    }

    /** A question of another State, with what there is to know of the lots found; reading it opens it. */
    @Transactional
    public AnsweringTrace answering(Operator by, TraceId id) {
        var trace = opened(by, id);
        if (trace.namesPersons()) {
            journal.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
        }
        return trace.shown(result -> watches.shown(result, by));
    }

    /** Whether the State that asks took its question back; no contents, and nobody has read it. */
    @Transactional
    public boolean isStopped(TraceId id) {
        return traces.seenByNode(id).state() instanceof AnsweringState.Stopped;
    }

    /** What the last reply that left said was wrong with the one before; empty if it put none right. */
    @Transactional
    public Optional<String> told(TraceId id) {
        return traces.seenByNode(id).state() instanceof AnsweringState.Replied replied
                        && replied.reply() instanceof Reply.Answer answer
                        && answer.corrects() != null
                ? Optional.of(answer.corrects().reason())
                : Optional.empty();
    }

    /** Every reply to a question, oldest first, at most 200; what was put right stays readable. */
    @Transactional
    public List<SentReply> replies(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        var replies = traces.replies(id);
        replies.stream()
                .filter(sent ->
                        trace.question().asksAboutPersons() || sent.reply().namesPersons())
                .forEach(sent -> journal.personalDataRead(trace.ref(), trace.header(), sent.message(), by));
        return replies;
    }

    /** The answers of other States that came with a question, in the order of the chain; reading them opens it. */
    @Transactional
    public List<ReceivedProof> proofs(Operator by, TraceId id) {
        var trace = opened(by, id);
        var came = proofs.of(trace.latestQuestion());
        came.stream()
                .filter(proof -> proof.answer().namesPersons())
                .forEach(proof -> journal.personalDataRead(trace.ref(), trace.header(), proof.message(), by));
        return came;
    }

    /** Questions of other States, newest first, before the given one or from the newest; at most 200. */
    @Transactional
    public List<TraceSummary> answeringBefore(Operator by, @Nullable TraceId before, int most) {
        return find(by, QuestionSearch.ALL, before, most);
    }

    /** The same of those that fit; their words are found only by who may read them. */
    @Transactional
    public List<TraceSummary> find(Operator by, QuestionSearch wanted, @Nullable TraceId before, int most) {
        mayList(by);
        return lists.before(by, wanted, by.isOneOf(READERS), before, most);
    }

    /** The latest questions of a case to which a reply waits or has left, newest first; reading them opens them. */
    @Transactional
    public List<AnsweringTrace> latestReplies(Operator by, CaseId caseId, int most) {
        mayReadContents(by);
        return traces.withReply(by, caseId, most).stream()
                .map(trace -> answering(by, trace))
                .toList();
    }

    /** Questions of other States that wait for us, what is due first before the rest; at most 200. */
    @Transactional
    public List<OpenQuestion> open(Operator by, OpenPlace after, int most) {
        mayList(by);
        return traces.open(by, after, most);
    }

    /** Questions of other States in a case, oldest first, at most 200. */
    @Transactional
    public List<TraceSummary> answeringIn(Operator by, CaseId caseId) {
        mayList(by);
        return lists.ofCase(by, caseId);
    }

    private AnsweringTrace opened(Operator by, TraceId id) {
        mayReadContents(by);
        var trace = traces.get(by, id);
        if (traces.opened(id, by.account(), clock.now())) {
            journal.opened(trace.ref(), trace.request(), by.account(), "QUESTION_OPENED", clock.now());
        }
        return trace;
    }

    private static void mayReadContents(Operator by) {
        by.require("read traces", READERS);
    }

    private static void mayList(Operator by) {
        by.requireOfficial("list traces");
    }
}
