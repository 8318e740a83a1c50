package org.headstamp.node.console.ballistic;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.Seizure;

/** An item that a weapon left marks on, offered as an exhibit of a lead. */
record ExhibitChoice(Seizure seizure, Item item) {
    /** The fired cases and bullets of some seizures, in their order. */
    static List<ExhibitChoice> among(List<Seizure> seizures) {
        return seizures.stream()
                .flatMap(seizure -> seizure.items().stream().map(item -> new ExhibitChoice(seizure, item)))
                .filter(choice -> choice.item.kind() instanceof Ammunition ammunition && ammunition.fired())
                .toList();
    }

    /** As the form sends it. */
    public String value() {
        return seizure.id() + " " + item.reference();
    }

    public String line(Say say) {
        return Facts.line(say, item);
    }
}
