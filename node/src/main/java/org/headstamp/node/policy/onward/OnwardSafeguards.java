package org.headstamp.node.policy.onward;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.proof.ObstacleKind;

/**
 * What never goes on without a person, whatever a policy says: anything that concerns a person, that rests on an answer in
 * doubt, that an investigation may depend on, or that the State which answered does not let be passed on.
 */
final class OnwardSafeguards {
    /** They go with ordinary answers: that the lot is too large, or not all is known, is why the next State is asked. */
    private static final Set<Caveat> ORDINARY =
            EnumSet.of(Caveat.LOT_NOT_SOLE_EVIDENCE, Caveat.LOT_OVERSIZED, Caveat.HISTORY_HAS_GAPS);

    private OnwardSafeguards() {}

    /** Why this question needs a person under every policy; empty if a policy may decide. */
    static List<HoldReason> objectionsTo(OnwardFacts facts) {
        var objections = new ArrayList<HoldReason>();
        add(objections, facts.takenUp(), HoldReason.TAKEN_UP);
        add(objections, !facts.caseOpen(), HoldReason.CASE_CLOSED);
        add(objections, !facts.lastWord(), HoldReason.ANSWER_NOT_FINAL);
        add(objections, facts.corrected(), HoldReason.ANSWER_CORRECTED);
        add(objections, facts.namesPerson(), HoldReason.NAMES_A_PERSON);
        add(objections, facts.asksAboutPerson(), HoldReason.ASKS_ABOUT_A_PERSON);
        add(objections, facts.inWords(), HoldReason.HANDLING_IN_WORDS);
        add(objections, facts.flawed() || !ORDINARY.containsAll(facts.caveats()), HoldReason.FINDING);
        add(objections, facts.underAlert(), HoldReason.LOT_UNDER_ALERT);
        add(objections, facts.underInvestigation(), HoldReason.LOT_UNDER_INVESTIGATION);
        add(objections, facts.priority() == Priority.URGENT_DIRECT, HoldReason.URGENT_DIRECT);
        add(objections, facts.crossesExercise(), HoldReason.CROSSES_EXERCISE);
        facts.obstacles().forEach(obstacle -> add(objections, true, reason(obstacle.kind())));
        return objections;
    }

    private static HoldReason reason(ObstacleKind kind) {
        return switch (kind) {
            case PUT_RIGHT, NOT_NAMED -> HoldReason.ANSWER_PUT_RIGHT;
            case LOOP -> HoldReason.LOOP;
            case ASKED_ALREADY -> HoldReason.ASKED_ALREADY;
            case PROHIBITED -> HoldReason.RELEASE_PROHIBITED;
            case NEEDS_LEAVE -> HoldReason.NEEDS_LEAVE;
            case IN_WORDS -> HoldReason.HANDLING_IN_WORDS;
            case DOES_NOT_FIT -> HoldReason.PROOFS_DO_NOT_FIT;
        };
    }

    private static void add(List<HoldReason> objections, boolean holds, HoldReason reason) {
        if (holds && !objections.contains(reason)) {
            objections.add(reason);
        }
    }
}
