package org.headstamp.node.policy;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Question;

/**
 * What never leaves without a person, whatever a policy says: anything that tells of a person, that needs something held
 * back, that rests on a choice among records, or that shows a diversion.
 */
final class Safeguards {
    private Safeguards() {}

    /** Why this answer needs a person under every policy; empty if a policy may decide. */
    static List<HoldReason> objectionsTo(AnswerFacts facts) {
        var objections = new ArrayList<HoldReason>();
        add(objections, facts.anyItemIs(ItemFacts.Match.SEVERAL), HoldReason.SEVERAL_CANDIDATES);
        add(objections, facts.anyItemIs(ItemFacts.Match.UNCERTAIN), HoldReason.NO_CERTAIN_MATCH);
        add(objections, facts.anyItemIs(ItemFacts.Match.UNREADABLE), HoldReason.NOT_READABLE);
        add(
                objections,
                facts.anyItemIs(ItemFacts.Match.NOTHING) && facts.anyItemIs(ItemFacts.Match.CERTAIN),
                HoldReason.NOT_EVERY_ITEM_FOUND);
        add(objections, facts.namesPerson(), HoldReason.NAMES_A_PERSON);
        add(objections, facts.questions().contains(Question.PERSON_CHECK), HoldReason.ASKS_ABOUT_A_PERSON);
        add(objections, facts.withholds(), HoldReason.NEEDS_WITHHOLDING);
        add(objections, facts.caveats().stream().anyMatch(Safeguards::isFinding), HoldReason.FINDING);
        add(objections, facts.historyCut(), HoldReason.HISTORY_CUT);
        add(objections, facts.underAlert(), HoldReason.LOT_UNDER_ALERT);
        add(objections, facts.underInvestigation(), HoldReason.LOT_UNDER_INVESTIGATION);
        add(objections, facts.handling() == Handling.Code.H3, HoldReason.HANDLING_IN_WORDS);
        return objections;
    }

    /** That a lot is never sole evidence goes with every answer about one; any other caveat is for a person to weigh. */
    private static boolean isFinding(Caveat caveat) {
        return caveat != Caveat.LOT_NOT_SOLE_EVIDENCE;
    }

    private static void add(List<HoldReason> objections, boolean holds, HoldReason reason) {
        if (holds) {
            objections.add(reason);
        }
    }
}
