package org.headstamp.node.console.cases;

import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.pki.MemberState;

/** Who asked whom, and how far it came. */
record QuestionView(MemberState asker, MemberState asked, TraceSummary summary) {
    public String laws() {
        return summary.legalBasis().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How far it came, in words. */
    public String fate(Say say) {
        return say.text("trace." + summary.state());
    }
}
