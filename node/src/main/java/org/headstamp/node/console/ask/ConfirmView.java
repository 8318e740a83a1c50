package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Hidden;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;

/**
 * What is about to be drafted, before it is.
 *
 * @param path of the question
 * @param atOnce whether it leaves without a second person
 */
record ConfirmView(
        String path, String act, MessageKind kind, MemberState to, List<Fact> facts, boolean atOnce, Entered form) {
    ConfirmView {
        facts = List.copyOf(facts);
    }

    public List<Hidden> hidden() {
        return Hidden.of(form);
    }
}
