package org.headstamp.node.console;

import java.util.stream.Collectors;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.pki.MemberState;

/** Who asked whom, and how far it came. */
record QuestionView(MemberState asker, MemberState asked, TraceSummary summary) {
    public String laws() {
        return summary.legalBasis().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public String fate() {
        return Words.split(summary.state());
    }
}
