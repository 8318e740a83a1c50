package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.ConsentState;
import org.jspecify.annotations.Nullable;

/**
 * A request of ours for consent, and what became of it.
 *
 * @param beside translations that came with the decision
 */
record ConsentView(AskedConsent consent, Concerned concerned, List<Translation> beside, Entered form) {
    ConsentView {
        beside = List.copyOf(beside);
    }

    public String path() {
        return "/console/consents/" + consent.id();
    }

    public String approval() {
        return "/console/approvals/consent/" + consent.caseId() + "/" + consent.id();
    }

    public boolean drafted() {
        return consent.state() instanceof ConsentState.Asked(var dispatch) && dispatch instanceof Dispatch.Drafted;
    }

    public String state(Say say) {
        return state(say, consent);
    }

    static String state(Say say, AskedConsent consent) {
        return switch (consent.state()) {
            case ConsentState.Asked(var dispatch) ->
                say.text("trace." + dispatch.getClass().getSimpleName());
            case ConsentState.Decided decided -> say.kind(decided.decision());
        };
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, consent.question(), consent.header().translations());
    }

    /** What was decided; empty while nothing is. */
    public List<Fact> decision(Say say) {
        return consent.state() instanceof ConsentState.Decided decided
                ? Facts.of(say, decided.decision(), beside)
                : List.of();
    }

    /** The message with the decision; null while nothing is decided. */
    public @Nullable MessageId reply() {
        return consent.state() instanceof ConsentState.Decided decided ? decided.reply() : null;
    }

    public boolean mayGiveUp(Operator by) {
        return drafted() && by.isOneOf(Role.OFFICER, Role.FOCAL_POINT);
    }
}
