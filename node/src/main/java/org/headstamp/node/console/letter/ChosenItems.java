package org.headstamp.node.console.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;

/** Which items of which seizure a form chooses. Each item is sent with its seizure in front of it. */
public record ChosenItems(Entered form) {
    private static final int WORDS = 8;

    /**
     * The seizure.
     *
     * @throws InvalidValueException if none was chosen
     */
    public SeizureId seizure() {
        try {
            return SeizureId.parse(form.value("seizure"));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("seizure", "must be chosen").because(e);
        }
    }

    /** Those of the seizure chosen; empty for all of it. */
    public List<String> items() {
        var prefix = form.value("seizure") + " ";
        return form.all("items").stream()
                .filter(item -> item.startsWith(prefix))
                .map(item -> item.substring(prefix.length()))
                .toList();
    }

    /** The value of a field for an item. */
    public String value(Seizure seizure, Item item) {
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
                .collect(Collectors.joining(" \u00b7 "));
    }
}
