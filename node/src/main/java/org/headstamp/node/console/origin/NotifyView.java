package org.headstamp.node.console.origin;

import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.item.Item;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.pki.MemberState;

/** The form of a notification. */
record NotifyView(Casefile casefile, List<Seizure> seizures, List<MemberState> states, NotificationForm entered) {
    private static final int WORDS = 8;

    NotifyView {
        seizures = List.copyOf(seizures);
        states = List.copyOf(states);
    }

    public Entered form() {
        return entered.form();
    }

    public HeaderFields header() {
        return entered.fields();
    }

    public List<OriginBasis> bases() {
        return List.of(OriginBasis.values());
    }

    public String chosen(Seizure seizure, Item item) {
        return seizure.id() + " " + item.reference();
    }

    /** An item in one line. */
    public String line(Say say, Item item) {
        return Facts.of(say, item).stream()
                .filter(fact -> !fact.path().equals("reference"))
                .filter(fact -> fact.written() || fact.path().endsWith("quantity"))
                .map(Fact::value)
                .distinct()
                .limit(WORDS)
                .collect(Collectors.joining(" · "));
    }
}
