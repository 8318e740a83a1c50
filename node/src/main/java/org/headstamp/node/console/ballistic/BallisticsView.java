package org.headstamp.node.console.ballistic;

import java.util.List;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;

/** Ballistic leads of a case, as far as they are for the reader, the oldest first. */
record BallisticsView(Casefile casefile, List<OwnLead> ours, List<ForeignLead> theirs) {
    BallisticsView {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    public String state(Say say, OwnLead lead) {
        return LeadView.state(say, lead);
    }

    public String state(Say say, ForeignLead lead) {
        return ReceivedView.state(say, lead);
    }
}
