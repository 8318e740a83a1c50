package org.headstamp.node.trace.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.TraceQuestion;

/**
 * Gives what a request for information asked for, or says why it cannot.
 *
 * @param items of the question, as they are read now; their references are those of the question
 * @param remarks in words, empty when there are none
 */
public record InformationReply(List<GivenField> fields, List<Item> items, String remarks) implements DialogueContent {
    /** @throws InvalidValueException if it says nothing, or something twice */
    public InformationReply {
        fields = Checked.list("fields", fields, InformationRequest.MOST_FIELDS);
        items = Checked.list("items", items, TraceQuestion.MOST_ITEMS);
        remarks = Checked.optionalText("remarks", remarks, 8000);
        if (fields.isEmpty() && items.isEmpty() && remarks.isBlank()) {
            throw new InvalidValueException("remarks", "must say why neither values nor items are given");
        }
        distinct("fields", fields.stream().map(GivenField::fieldPath).toList());
        distinct("items", items.stream().map(Item::reference).toList());
    }

    /** The paths of what is given. */
    public Set<String> paths() {
        return fields.stream().map(GivenField::fieldPath).collect(Collectors.toUnmodifiableSet());
    }

    private static void distinct(String field, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new InvalidValueException(field, "names {0} twice", name);
            }
        }
    }

    /** One value that was asked for: told in words, unknown, or withheld on a ground. */
    public record GivenField(String fieldPath, Disclosed value) {
        public GivenField {
            fieldPath = Checked.text("fieldPath", fieldPath, 200);
            value = Checked.present("value", value);
        }
    }
}
