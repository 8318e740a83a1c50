package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.FollowingQuestion;

/** What was made of answers that name further States. */
@Singleton
public class OnwardFollowUps {
    private final AttachedProofs proofs;
    private final Questions questions;

    OnwardFollowUps(AttachedProofs proofs, Questions questions) {
        this.proofs = proofs;
        this.questions = questions;
    }

    /** What became of each. */
    @Transactional
    public Map<OnwardLead, FollowUp> of(Collection<OnwardLead> leads) {
        var following = proofs.following(leads.stream().map(OnwardLead::answer).collect(Collectors.toSet()));
        var traces = questions
                .all(Stream.concat(
                                leads.stream().map(OnwardLead::trace),
                                following.stream().map(FollowingQuestion::trace))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Trace::id, Function.identity()));
        var next = new HashMap<MessageId, List<Trace>>(following.stream()
                .collect(Collectors.groupingBy(
                        FollowingQuestion::answer,
                        Collectors.mapping(question -> traces.get(question.trace()), Collectors.toList()))));
        var found = new HashMap<OnwardLead, FollowUp>();
        for (var lead : leads) {
            var asked = next.getOrDefault(lead.answer(), List.of()).stream()
                    .filter(trace -> trace.asked().equals(lead.to()))
                    .toList();
            found.put(lead, asked.isEmpty() ? without(traces, lead.trace()) : with(asked));
        }
        return found;
    }

    private static FollowUp with(List<Trace> asked) {
        if (asked.stream().anyMatch(trace -> OnwardDrafting.isByPolicy(trace.draftedBy()))) {
            return FollowUp.BY_POLICY;
        }
        return asked.stream().allMatch(trace -> trace.state() instanceof TraceState.GivenUp)
                ? FollowUp.GIVEN_UP
                : FollowUp.ASKED;
    }

    private static FollowUp without(Map<TraceId, Trace> traces, TraceId answered) {
        var trace = traces.get(answered);
        boolean done = trace != null
                && (trace.state() instanceof TraceState.Closed || trace.state() instanceof TraceState.GivenUp);
        return done ? FollowUp.CLOSED_WITHOUT : FollowUp.NOT_YET;
    }
}
