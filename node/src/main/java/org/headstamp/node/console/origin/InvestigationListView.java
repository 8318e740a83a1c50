package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.SearchWords;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Found;
import org.headstamp.node.origin.InvestigationSearch;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.pki.MemberState;

/**
 * Some investigations of ours, and what was looked for.
 *
 * @param next id of the investigation before which the next page begins; empty on the last one
 * @param others States that can be looked for
 */
record InvestigationListView(
        List<ParallelInvestigation> investigations, String next, Entered form, List<MemberState> others) {
    private static final Found FIELDS = new Found("words", "notifier", "stage");

    InvestigationListView {
        investigations = List.copyOf(investigations);
        others = List.copyOf(others);
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static InvestigationSearch search(Entered form) {
        return new InvestigationSearch(
                new SearchWords(form.value("words")),
                Found.state(form, "notifier"),
                Found.code(form, InvestigationStage.class, "stage"));
    }

    public List<InvestigationStage> stages() {
        return List.of(InvestigationStage.values());
    }

    /** Whether something was looked for. */
    public boolean searched() {
        return FIELDS.isIn(form);
    }

    /** Where the older ones are that fit. */
    public String older() {
        return FIELDS.address("/console/investigations", form, next);
    }
}
