package org.headstamp.node.console.cases;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.casefile.CaseSearch;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Found;
import org.headstamp.pki.MemberState;

/**
 * Some cases, and what was looked for.
 *
 * @param others States that can be looked for
 */
record CaseListView(CasePage page, Entered form, List<MemberState> others) {
    private static final Found FIELDS = new Found("words", "with", "state");

    CaseListView {
        others = List.copyOf(others);
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static CaseSearch search(Entered form) {
        return new CaseSearch(
                form.value("words"), Found.state(form, "with"), Found.code(form, Casefile.State.class, "state"));
    }

    public List<Casefile.State> states() {
        return List.of(Casefile.State.values());
    }

    /** Whether something was looked for. */
    public boolean searched() {
        return FIELDS.isIn(form);
    }

    /** Where the older ones are that fit. */
    public String older() {
        return FIELDS.address("/console/cases", form, String.valueOf(page.next()));
    }
}
