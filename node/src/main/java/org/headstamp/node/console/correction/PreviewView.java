package org.headstamp.node.console.correction;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Attached;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Hidden;
import org.headstamp.node.identity.Departure;
import org.headstamp.pki.MemberState;

/** A correction before it is drafted: what it changes, and all that it says. */
record PreviewView(Told told, Entered form, List<Change> changes, List<Fact> facts) {
    PreviewView {
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
    }

    public String path() {
        return told.page();
    }

    public MemberState to() {
        return told.to();
    }

    public Departure departure() {
        return told.departure();
    }

    public List<Attached> attached() {
        return told.attached();
    }

    public String part() {
        return told.part();
    }

    /** What was wrong, in the words of the form. */
    public String reason() {
        return form.value(CorrectionDesk.WRONG);
    }

    public List<Hidden> hidden() {
        return Hidden.of(form);
    }
}
