package org.headstamp.node.trace.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * The State asked needs to know more before it can answer.
 *
 * @param fields what is needed
 * @param stopsClock the time for the answer stands still until the information arrives
 */
public record InformationRequest(List<NeededField> fields, boolean stopsClock) implements DialogueContent {
    /** More fields do not fit on the wire. */
    public static final int MOST_FIELDS = 50;

    /** @throws InvalidValueException if nothing is asked, or the same twice */
    public InformationRequest {
        fields = Checked.list("fields", fields, MOST_FIELDS);
        if (fields.isEmpty()) {
            throw new InvalidValueException("fields", "must name at least one");
        }
        var paths = new HashSet<String>();
        for (var field : fields) {
            if (!paths.add(field.fieldPath())) {
                throw new InvalidValueException("fields", "names {0} twice", field.fieldPath());
            }
        }
    }

    /** The paths of what is needed. */
    public Set<String> paths() {
        return fields.stream().map(NeededField::fieldPath).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One value that is needed.
     *
     * @param fieldPath protobuf field path into the question, such as {@code items[0].ammunition.lots}
     */
    public record NeededField(String fieldPath, String why) {
        public NeededField {
            fieldPath = Checked.text("fieldPath", fieldPath, 200);
            why = Checked.text("why", why, 2000);
        }
    }
}
