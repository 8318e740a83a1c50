package org.headstamp.node.console.alert;

import java.util.Arrays;
import java.util.List;
import org.headstamp.node.alert.LotAlertKind;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.records.Fact;
import org.headstamp.node.console.records.MatchFacts;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.Lot;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The form of an alert.
 *
 * @param lot of the registers; null while none is named that they have
 * @param states that could be warned
 */
record DraftView(@Nullable Lot lot, List<MemberState> states, AlertForm entered) {
    /** Where the form stands, and goes. */
    static final String PAGE = "/console/alerts/new";

    DraftView {
        states = List.copyOf(states);
    }

    public String path() {
        return PAGE;
    }

    /** Name of the form: what ends one alert is not gone on with where another one is ended. */
    public String name() {
        return replacing() ? "end-" + form().value("replaces") : "alert";
    }

    public Entered form() {
        return entered.form();
    }

    public HeaderFields header() {
        return entered.fields();
    }

    /** Only what stands can be lifted. */
    public List<LotAlertKind> kinds() {
        return Arrays.stream(LotAlertKind.values())
                .filter(kind -> replacing() || kind != LotAlertKind.LIFTED)
                .toList();
    }

    public boolean replacing() {
        return !form().value("replaces").isEmpty();
    }

    public List<Fact> facts(Say say) {
        return lot == null ? List.of() : MatchFacts.of(say, new Candidate.OfLot(lot));
    }
}
