package org.headstamp.node.ballistic.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.seizure.FindCircumstances;

/**
 * Asks another State to compare exhibits with its reference collection.
 *
 * @param exhibits 1 to 50, each under a reference of its own
 * @param circumstances how they were found
 * @param reason why that State is asked, in the language of the message
 */
public record BallisticLead(List<BallisticExhibit> exhibits, FindCircumstances circumstances, String reason) {
    /** More exhibits do not fit on the wire. */
    public static final int MOST_EXHIBITS = 50;

    public BallisticLead {
        exhibits = Checked.list("exhibits", exhibits, MOST_EXHIBITS);
        circumstances = Checked.present("circumstances", circumstances);
        reason = Checked.text("reason", reason, 4000);
        if (exhibits.isEmpty()) {
            throw new InvalidValueException("exhibits", "must name at least one");
        }
        var references = new HashSet<String>();
        for (var exhibit : exhibits) {
            if (!references.add(exhibit.reference())) {
                throw new InvalidValueException("exhibits", "names {0} twice", exhibit.reference());
            }
        }
    }

    Set<String> references() {
        return exhibits.stream().map(BallisticExhibit::reference).collect(Collectors.toUnmodifiableSet());
    }
}
