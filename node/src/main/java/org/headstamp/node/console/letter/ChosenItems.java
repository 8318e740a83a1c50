package org.headstamp.node.console.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.OfferedPhotograph;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.Sha256;

/** Which items and photographs of which seizure a form chooses. Each is sent with its seizure in front of it. */
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
        return ofSeizure("items").toList();
    }

    /**
     * Digests of the photographs of the seizure chosen that travel with the message.
     *
     * @throws InvalidValueException if what was sent is no digest
     */
    public List<Sha256> photographs() {
        return ofSeizure("photographs").distinct().map(ChosenItems::digest).toList();
    }

    private Stream<String> ofSeizure(String field) {
        var prefix = form.value("seizure") + " ";
        return form.all(field).stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()));
    }

    private static Sha256 digest(String hex) {
        try {
            return Sha256.parse(hex);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("photographs", "must be chosen").because(e);
        }
    }

    /** The value of a field for an item. */
    public String value(Seizure seizure, Item item) {
        return seizure.id() + " " + item.reference();
    }

    /** The value of a field for a photograph. */
    public String photographValue(Seizure seizure, OfferedPhotograph photograph) {
        return seizure.id() + " " + photograph.digest();
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
