package org.headstamp.node.console.cases;

import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.pki.MemberState;

/**
 * Who asked whom, and how far it came.
 *
 * @param path address of its page
 */
record QuestionView(MemberState asker, MemberState asked, TraceSummary summary, String path) {
    static QuestionView ours(MemberState self, TraceSummary trace) {
        return new QuestionView(self, trace.peer(), trace, ours(trace.id()));
    }

    /** Address of the page of a question of ours. */
    static String ours(TraceId id) {
        return "/console/traces/" + id;
    }

    static QuestionView theirs(MemberState self, TraceSummary trace) {
        return new QuestionView(trace.peer(), self, trace, theirs(trace.id()));
    }

    /** Address of the page of a question of another State. */
    static String theirs(TraceId id) {
        return "/console/requests/" + id;
    }

    public String laws() {
        return summary.legalBasis().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How far it came, in words. */
    public String fate(Say say) {
        return say.text("trace." + summary.state());
    }
}
