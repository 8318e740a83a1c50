package org.headstamp.node.seizure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Item;

/**
 * What was recovered at one time and place.
 *
 * @param items 1 to 200, each under a reference of its own; their photographs are those of {@code photographs}
 * @param photographs in the order in which they were added
 */
public record Seizure(
        SeizureId id,
        CaseId caseId,
        String recordedBy,
        Instant recordedAt,
        FindCircumstances circumstances,
        List<Item> items,
        List<ItemPhotograph> photographs) {
    /** As many as fit into one request for tracing. */
    public static final int MOST_ITEMS = 200;

    public Seizure {
        circumstances = Checked.present("circumstances", circumstances);
        items = Checked.list("items", items, MOST_ITEMS);
        photographs = List.copyOf(photographs);
        if (items.isEmpty()) {
            throw new InvalidValueException("items", "must name at least one");
        }
        var references = new HashSet<String>();
        for (var item : items) {
            if (!references.add(item.reference())) {
                throw new InvalidValueException("items", "names {0} twice", item.reference());
            }
        }
    }

    /** The item of this reference. */
    public Optional<Item> item(String reference) {
        return items.stream().filter(item -> item.reference().equals(reference)).findFirst();
    }

    /**
     * The items of these references; all items if none is named.
     *
     * @throws InvalidValueException if there is no item of a reference
     */
    public List<Item> named(List<String> references) {
        if (references.isEmpty()) {
            return items;
        }
        return references.stream()
                .map(reference -> item(reference)
                        .orElseThrow(() -> new InvalidValueException(
                                "itemReferences", "name item {0}, which the seizure lacks", reference)))
                .toList();
    }

    Seizure withPhotographs(List<ItemPhotograph> added) {
        var shown = items.stream()
                .map(item -> item.withPhotographs(added.stream()
                        .filter(photograph -> photograph.itemReference().equals(item.reference()))
                        .map(ItemPhotograph::digest)
                        .toList()))
                .toList();
        return new Seizure(id, caseId, recordedBy, recordedAt, circumstances, shown, added);
    }
}
