package org.headstamp.node.policy.onward;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.onward.OnwardExamination;
import org.headstamp.node.trace.proof.Obstacle;
import org.headstamp.pki.MemberState;

/**
 * Everything that decides whether a question goes on without a person, and nothing that question and answer say. It is
 * kept, so that a draft of a policy can be tried on what was answered before.
 *
 * @param priority of the question
 * @param lastWord the answer is final, and neither it nor the question is in doubt by now
 * @param corrected the answer takes the place of one that was wrong
 * @param namesPerson the answer tells of a person, or of a party whose role it does not say
 * @param asksAboutPerson the question does
 * @param inWords question or answer is to be handled in own words (H3)
 * @param flawed the history that the answer tells cannot be true
 * @param underAlert an alert names a lot of the question
 * @param underInvestigation the answer keeps something back for an investigation, or one of ours concerns a lot
 * @param crossesExercise one of question and answer is of an exercise and the other is not
 * @param takenUp persons are done with the question
 * @param obstacles what stands against it, whatever policies say
 */
public record OnwardFacts(
        MemberState answeredBy,
        MemberState next,
        Instant answeredAt,
        Priority priority,
        TraceOutcome outcome,
        boolean lastWord,
        boolean corrected,
        boolean namesPerson,
        boolean asksAboutPerson,
        boolean inWords,
        List<Caveat> caveats,
        boolean flawed,
        boolean underAlert,
        boolean underInvestigation,
        boolean crossesExercise,
        boolean takenUp,
        boolean caseOpen,
        List<Obstacle> obstacles) {
    private static final Set<Ground> INVESTIGATED =
            EnumSet.of(Ground.ONGOING_INVESTIGATION, Ground.INTERFERES_WITH_PROCEEDINGS);

    public OnwardFacts {
        caveats = List.copyOf(caveats);
        obstacles = List.copyOf(obstacles);
    }

    /** What decides about the question that an examination looked at. */
    static OnwardFacts of(OnwardExamination examined, Set<LotNotice> notices) {
        var trace = examined.trace();
        var received = examined.answer();
        var answer = received.answer();
        return new OnwardFacts(
                trace.asked(),
                examined.next().to(),
                received.receivedAt(),
                trace.header().priority(),
                answer.outcome(),
                trace.state() instanceof TraceState.Answered answered
                        && answered.message().equals(received.message()),
                received.supersedes() != null,
                namesPerson(answer),
                trace.question().asksAboutPersons(),
                isInWords(trace.header().handling())
                        || isInWords(examined.given().handling()),
                answer.caveats(),
                !received.flaws().isEmpty(),
                notices.contains(LotNotice.UNDER_ALERT),
                notices.contains(LotNotice.UNDER_INVESTIGATION)
                        || answer.withheld().stream().anyMatch(withheld -> INVESTIGATED.contains(withheld.ground())),
                examined.crossesExercise(),
                trace.state() instanceof TraceState.Closed || trace.state() instanceof TraceState.GivenUp,
                examined.caseOpen(),
                examined.next().standing());
    }

    private static boolean namesPerson(TraceAnswer answer) {
        return answer.outcome() == TraceOutcome.PURCHASER_IDENTIFIED
                || answer.namesPersons()
                || answer.parties().anyMatch(OnwardFacts::mayBeAPerson);
    }

    private static boolean mayBeAPerson(PartyDisclosure party) {
        return party.role() == null || party.role() == PartyRole.PERSON;
    }

    private static boolean isInWords(Handling handling) {
        return handling.code() == Handling.Code.H3;
    }
}
