package org.headstamp.node.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/**
 * Which answers may leave without a person.
 *
 * @param peers States that may be answered; any member if empty
 * @param questions that may be answered; a question that asks for anything else waits for a person
 * @param outcomes that may be told
 * @param highestPriority more urgent questions wait for a person
 * @param strictestHandling questions under a stricter code wait for a person; never H3, whose words no policy understands
 * @param leastScore how sure the match of each item must be, from 0.9 to 1
 * @param securityForces an answer that names a security force may leave too
 * @param dailyPerPeer answers that may leave to one State on one day, UTC
 */
public record AnswerPolicy(
        List<MemberState> peers,
        List<Question> questions,
        List<TraceOutcome> outcomes,
        Priority highestPriority,
        Handling.Code strictestHandling,
        double leastScore,
        boolean securityForces,
        int dailyPerPeer)
        implements PolicyRules {
    static final int MOST_PEERS = 250;

    private static final double LOWEST_SCORE = 0.9;
    private static final int MOST_PER_DAY = 10_000;

    /** What records show by themselves; every other outcome is the judgement of a person, or tells of one. */
    public static final Set<TraceOutcome> SHOWN_BY_RECORDS = Set.of(
            TraceOutcome.DEALER_IDENTIFIED,
            TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY,
            TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE,
            TraceOutcome.EXPORTED,
            TraceOutcome.STOLEN_OR_LOST_REPORTED,
            TraceOutcome.NO_RECORD_FOUND);

    /** @throws InvalidValueException if the rules would let leave what only a person may tell */
    public AnswerPolicy {
        peers = distinct("peers", Checked.list("peers", peers, MOST_PEERS));
        questions = some("questions", Checked.list("questions", questions, Question.values().length));
        outcomes = some("outcomes", Checked.list("outcomes", outcomes, TraceOutcome.values().length));
        highestPriority = Checked.present("highestPriority", highestPriority);
        strictestHandling = Checked.present("strictestHandling", strictestHandling);
        Checked.between("dailyPerPeer", dailyPerPeer, 1, MOST_PER_DAY);
        if (questions.contains(Question.PERSON_CHECK)) {
            throw new InvalidValueException(
                    "questions", "name {0}, which only a person answers", Question.PERSON_CHECK);
        }
        for (var outcome : outcomes) {
            if (!SHOWN_BY_RECORDS.contains(outcome)) {
                throw new InvalidValueException("outcomes", "name {0}, which only a person answers", outcome);
            }
        }
        if (strictestHandling == Handling.Code.H3) {
            throw new InvalidValueException(
                    "strictestHandling", "cannot be {0}, whose own words only a person reads", Handling.Code.H3);
        }
        if (!(leastScore >= LOWEST_SCORE && leastScore <= 1)) {
            throw new InvalidValueException(
                    "leastScore", "must be from {0} to {1}, not {2}", LOWEST_SCORE, 1, leastScore);
        }
    }

    /** The same where this State holds back what answers tell of its forces: no policy releases that. */
    AnswerPolicy withoutForces() {
        return new AnswerPolicy(
                peers, questions, outcomes, highestPriority, strictestHandling, leastScore, false, dailyPerPeer);
    }

    /** Why these rules do not let this answer leave; empty if they do. */
    List<HoldReason> objectionsTo(AnswerFacts facts) {
        var objections = new ArrayList<HoldReason>();
        if (!peers.isEmpty() && !peers.contains(facts.asker())) {
            objections.add(HoldReason.PEER_NOT_COVERED);
        }
        if (!questions.containsAll(facts.questions())) {
            objections.add(HoldReason.QUESTION_NOT_COVERED);
        }
        if (!outcomes.contains(facts.outcome())) {
            objections.add(HoldReason.OUTCOME_NOT_COVERED);
        }
        if (facts.priority().compareTo(highestPriority) < 0) {
            objections.add(HoldReason.PRIORITY_TOO_HIGH);
        }
        if (facts.handling().compareTo(strictestHandling) > 0) {
            objections.add(HoldReason.HANDLING_TOO_STRICT);
        }
        if (facts.items().stream().anyMatch(item -> item.isMatched() && item.score() < leastScore)) {
            objections.add(HoldReason.SCORE_TOO_LOW);
        }
        if (facts.namesForce() && !securityForces) {
            objections.add(HoldReason.NAMES_A_FORCE);
        }
        return objections;
    }

    private static <T> List<T> some(String field, List<T> values) {
        if (values.isEmpty()) {
            throw new InvalidValueException(field, "must name at least one");
        }
        return distinct(field, values);
    }

    static <T> List<T> distinct(String field, List<T> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValueException(field, "names the same twice");
        }
        return values;
    }
}
