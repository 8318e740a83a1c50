package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.pki.MemberState;

/**
 * The form of a request for consent.
 *
 * @param others States to which the message could be passed on
 */
record AskView(Concerned concerned, List<MemberState> others, Entered form) {
    AskView {
        others = List.copyOf(others);
    }

    public String path() {
        return "/console/messages/" + concerned.message().id();
    }

    /** Where the form stands, and goes. */
    public String page() {
        return page(concerned.message().id());
    }

    static String page(MessageId id) {
        return "/console/messages/" + id + "/consent";
    }

    public List<ReleaseUse> uses() {
        return List.of(ReleaseUse.values());
    }
}
