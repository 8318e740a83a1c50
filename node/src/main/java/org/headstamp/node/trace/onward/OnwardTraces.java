package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;

/**
 * Asks on: from an answer that names a further State, the same question goes to that State in the same case, with the
 * sealed answers of all States before as proof, as far as their handling or their leave allows.
 */
@Singleton
public class OnwardTraces {
    private final Questions questions;
    private final Traces traces;
    private final OnwardPlanning planning;
    private final OnwardDrafting drafting;
    private final TraceReading reading;

    OnwardTraces(
            Questions questions,
            Traces traces,
            OnwardPlanning planning,
            OnwardDrafting drafting,
            TraceReading reading) {
        this.reading = reading;
        this.questions = questions;
        this.traces = traces;
        this.planning = planning;
        this.drafting = drafting;
    }

    /** The next questions after the last answer to a question of ours, one for each State that it names. */
    @Transactional
    public List<OnwardProposal> propose(Operator by, TraceId id) {
        var trace = reading.asked(by, id);
        var answer = trace.answer();
        return answer == null ? List.of() : planning.planAll(trace, answer);
    }

    /** The sealed answers that travel with a question of ours, in the order of the chain. */
    @Transactional
    public List<AttachedProof> attached(Operator by, TraceId id) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return planning.attached(questions.get(by, id));
    }

    /**
     * The next question to a State as it would be drafted now; nothing of it is written down.
     *
     * @throws OnwardRefusedException naming everything that stands against it
     */
    @Transactional
    public OnwardProposal foresee(Operator by, TraceId id, MemberState to) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var trace = reading.asked(by, id);
        var next = planning.plan(trace, requireAnswer(trace), to);
        next.requireFree();
        return next;
    }

    /** Until when the State that is asked next would have to reply, if the question left now. */
    @Transactional
    public Instant replyBy(OnwardProposal next) {
        return planning.replyBy(next);
    }

    /**
     * Drafts the next question; a second person approves it as any other.
     *
     * @throws OnwardRefusedException naming everything that stands against it
     */
    @Transactional
    public Trace draft(Operator by, TraceId id, MemberState to) {
        by.require("draft a trace request", Role.OFFICER, Role.FOCAL_POINT);
        var trace = questions.locked(by, id);
        drafting.begin(by, trace);
        var next = planning.plan(trace, requireAnswer(trace), to);
        return traces.submit(by, drafting.draft(by, trace, next));
    }

    private static MessageId requireAnswer(Trace trace) {
        var answer = trace.answer();
        if (answer == null) {
            throw new OnwardRefusedException("trace {0} has no answer that names a further State", trace.id());
        }
        return answer;
    }
}
