package org.headstamp.node.console.release;

import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Concerned;

/** The form of a notice before a disclosure. */
record AnnounceView(Concerned concerned, Entered form) {
    public String path() {
        return "/console/messages/" + concerned.message().id();
    }
}
