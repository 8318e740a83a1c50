package org.headstamp.node.console.release;

import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Concerned;

/** The form of a notice before a disclosure. */
record AnnounceView(Concerned concerned, Entered form) {
    public String path() {
        return "/console/messages/" + concerned.message().id();
    }

    /** Where the form stands, and goes. */
    public String page() {
        return page(concerned.message().id());
    }

    static String page(MessageId id) {
        return "/console/messages/" + id + "/disclosure";
    }
}
