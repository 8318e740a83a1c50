package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.correspondence.DialogueMessage;

/** Proposes what to ask about an answer, out of the flaws that were found when it came. */
@Singleton
public class Clarifications {
    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final AskingDialogue dialogue;

    Clarifications(TraceRepository traces, ReceivedAnswerRepository answers, AskingDialogue dialogue) {
        this.traces = traces;
        this.answers = answers;
        this.dialogue = dialogue;
    }

    /** What to ask about the answer that counts; empty when there is none, or nothing is wrong with its history. */
    @Transactional
    public Optional<ClarificationProposal> propose(Operator by, TraceId id) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return proposal(traces.get(by, id));
    }

    /**
     * Drafts the request as it is proposed; a second person approves it as any other.
     *
     * @throws org.headstamp.node.IllegalTransitionException if there is nothing to ask
     */
    @Transactional
    public DialogueMessage draft(Operator by, TraceId id) {
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.get(by, id);
        var proposal = proposal(trace)
                .orElseThrow(() -> trace.illegal("ask for clarification of an answer in which nothing is wrong"));
        return dialogue.draft(by, id, proposal.request());
    }

    private Optional<ClarificationProposal> proposal(Trace trace) {
        return Optional.ofNullable(trace.state() instanceof TraceState.Refused ? null : trace.answer())
                .flatMap(answers::find)
                .flatMap(answer -> FlawQuestion.about(answer, trace.header().language())
                        .map(request -> new ClarificationProposal(answer.message(), request)));
    }
}
