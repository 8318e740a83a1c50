package org.headstamp.node.trace.onward;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.proof.AttachedProofs;
import org.headstamp.node.trace.proof.Chain;
import org.headstamp.node.trace.proof.Obstacle;
import org.headstamp.node.trace.proof.ObstacleKind;
import org.headstamp.node.trace.proof.OnwardLink;
import org.headstamp.pki.MemberState;

/** Works out the next question after an answer, and what stands against it. */
@Singleton
class OnwardPlanning {
    private final Questions questions;
    private final AttachedProofs proofs;
    private final Timetable timetable;
    private final NodeClock clock;
    private final MemberState self;

    OnwardPlanning(
            Questions questions, AttachedProofs proofs, Timetable timetable, NodeClock clock, NodeConfig config) {
        this.questions = questions;
        this.proofs = proofs;
        this.timetable = timetable;
        this.clock = clock;
        this.self = new MemberState(config.state());
    }

    /**
     * What is read once for all States that an answer names.
     *
     * @param named the States that the last answer names
     * @param others the other questions of the case
     */
    private record Known(List<MemberState> named, List<Trace> others) {}

    OnwardProposal plan(Trace trace, MessageId answer, MemberState to) {
        return plan(trace, answer, to, known(trace));
    }

    /** The next question to each State that the last answer names. */
    List<OnwardProposal> planAll(Trace trace, MessageId answer) {
        var known = known(trace);
        return known.named().stream()
                .map(state -> plan(trace, answer, state, known))
                .toList();
    }

    private Known known(Trace trace) {
        return new Known(named(trace), others(trace));
    }

    private OnwardProposal plan(Trace trace, MessageId answer, MemberState to, Known known) {
        var link = link(trace, answer);
        var answered = proofs.answers(link).stream().map(StoredMessage::peer).toList();
        var chain = new Chain(self, answered, alreadyAsked(trace, answered, known.others()));
        boolean fits = chain.visited().size() <= TraceQuestion.MOST_ASKED;
        var question = fits ? trace.question().afterAsking(chain.visited()) : trace.question();
        var next = new OnwardProposal(
                trace.id(), answer, to, question, trace.header().forReply(), link, List.of());
        return next.with(obstacles(trace, next, chain, known));
    }

    /** When the reply to a question is due if it leaves now: nobody asks for another time. */
    Instant replyBy(OnwardProposal next) {
        return timetable.due(DeadlineKind.ANSWER, next.header().priority(), next.to(), clock.now());
    }

    /** The States that the last answer to a question names. */
    List<MemberState> named(Trace trace) {
        return Optional.ofNullable(trace.answer())
                .flatMap(questions::answer)
                .map(received -> received.answer().onwardStates())
                .orElse(List.of());
    }

    /** Whether each of the States named was asked, so that there is nothing left to consider. */
    boolean isAllAsked(Trace trace) {
        var known = known(trace);
        return known.named().stream().allMatch(state -> isAsked(trace, state, known.others()));
    }

    List<AttachedProof> attached(Trace trace) {
        return proofs.link(trace.id()).map(proofs::answers).orElse(List.of()).stream()
                .map(answer -> new AttachedProof(answer.id(), answer.peer(), answer.sealedAt(), answer.content()))
                .toList();
    }

    private OnwardLink link(Trace trace, MessageId answer) {
        var answers = new ArrayList<MessageId>();
        proofs.link(trace.id()).ifPresent(before -> answers.addAll(before.proofs()));
        answers.add(answer);
        return new OnwardLink(answers);
    }

    /** A State from which we took the question back was in truth not asked. */
    private static Set<MemberState> alreadyAsked(Trace trace, List<MemberState> answered, List<Trace> ours) {
        var asked = new HashSet<>(trace.question().alreadyAsked());
        asked.removeAll(answered);
        var stillAsked = ours.stream()
                .filter(other -> !isGivenUp(other))
                .map(Trace::asked)
                .collect(Collectors.toSet());
        ours.stream()
                .map(Trace::asked)
                .filter(state -> !stillAsked.contains(state))
                .forEach(asked::remove);
        return asked;
    }

    private List<Obstacle> obstacles(Trace trace, OnwardProposal next, Chain chain, Known known) {
        var obstacles = new ArrayList<Obstacle>();
        if (!next.answer().equals(trace.answer())) {
            obstacles.add(new Obstacle(ObstacleKind.PUT_RIGHT, "the answer was put right by a later one"));
        }
        if (!known.named().contains(next.to())) {
            obstacles.add(new Obstacle(
                    ObstacleKind.NOT_NAMED, "the answer of " + trace.asked() + " does not name " + next.to()));
        }
        if (chain.visited().size() > TraceQuestion.MOST_ASKED) {
            obstacles.add(new Obstacle(
                    ObstacleKind.LOOP,
                    "more than " + TraceQuestion.MOST_ASKED + " States were asked; a question cannot name more"));
        }
        chain.objectionTo(next.to()).ifPresent(words -> obstacles.add(new Obstacle(ObstacleKind.LOOP, words)));
        if (isAsked(trace, next.to(), known.others())) {
            obstacles.add(new Obstacle(
                    ObstacleKind.ASKED_ALREADY,
                    "another question of this case asks " + next.to() + " about these items already"));
        }
        obstacles.addAll(proofs.obstacles(next.link(), next.question(), next.to()));
        return obstacles;
    }

    /** Whether a question of the case that stands asks a State about the same items. */
    private static boolean isAsked(Trace trace, MemberState state, List<Trace> others) {
        return others.stream()
                .filter(other -> other.asked().equals(state) && !isGivenUp(other))
                .anyMatch(other -> !Collections.disjoint(
                        other.question().itemReferences(), trace.question().itemReferences()));
    }

    private List<Trace> others(Trace trace) {
        return questions.ofCase(trace.caseId()).stream()
                .filter(other -> !other.id().equals(trace.id()))
                .toList();
    }

    private static boolean isGivenUp(Trace trace) {
        return trace.state() instanceof TraceState.GivenUp;
    }
}
