package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;

/**
 * What is about to be drafted, before it is.
 *
 * @param path of the question
 * @param changes from what was asked; empty where nothing is put right
 * @param atOnce whether it leaves without a second person
 */
record ConfirmView(
        String path,
        String act,
        MessageKind kind,
        MemberState to,
        List<Fact> facts,
        List<Change> changes,
        boolean atOnce,
        Entered form) {
    ConfirmView {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /** A field that is sent again as it came. */
    record Hidden(String name, String value) {}

    public List<Hidden> hidden() {
        return form.values().entrySet().stream()
                .filter(field -> !field.getKey().equals(Entered.ONCE))
                .flatMap(field -> field.getValue().stream().map(value -> new Hidden(field.getKey(), value)))
                .toList();
    }
}
