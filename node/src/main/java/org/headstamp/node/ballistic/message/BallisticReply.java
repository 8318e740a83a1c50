package org.headstamp.node.ballistic.message;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * Tells what the comparison of the exhibits of a lead gave.
 *
 * @param results 1 to 50, one an exhibit
 * @param remarks in words, in the language of the message; empty when there are none
 */
public record BallisticReply(List<BallisticResult> results, String remarks) {
    public BallisticReply {
        results = Checked.list("results", results, BallisticLead.MOST_EXHIBITS);
        remarks = Checked.optionalText("remarks", remarks, 8000);
        if (results.isEmpty()) {
            throw new InvalidValueException("results", "must name at least one");
        }
        var exhibits = new HashSet<String>();
        for (var result : results) {
            if (!exhibits.add(result.exhibit())) {
                throw new InvalidValueException("results", "names {0} twice", result.exhibit());
            }
        }
    }

    /** Exhibits that the lead does not name, in the order of the results. */
    public List<String> notIn(BallisticLead lead) {
        var named = lead.references();
        return results.stream()
                .map(BallisticResult::exhibit)
                .filter(exhibit -> !named.contains(exhibit))
                .toList();
    }
}
