package org.headstamp.node.ballistic.message;

import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of one exhibit gave.
 *
 * @param exhibit its reference in the lead
 * @param matchedReference the other case or weapon, by the reference of the State that replies; always of a confirmed
 *     match, possibly of a possible one, empty for other findings
 * @param ground why the law forbids the comparison; null where it was made, or was impossible for another reason
 */
public record BallisticResult(
        String exhibit,
        BallisticFinding finding,
        String matchedReference,
        @Nullable Ground ground) {
    public BallisticResult {
        exhibit = Checked.text("exhibit", exhibit, 64);
        finding = Checked.present("finding", finding);
        matchedReference = Checked.optionalText("matchedReference", matchedReference, 200);
        switch (finding) {
            case CONFIRMED_MATCH -> Checked.text("matchedReference", matchedReference, 200);
            case POSSIBLE_MATCH -> {}
            case NO_MATCH, NOT_COMPARED -> {
                if (!matchedReference.isEmpty()) {
                    throw new InvalidValueException("matchedReference", "does not go with {0}", finding);
                }
            }
        }
        if (ground != null && finding != BallisticFinding.NOT_COMPARED) {
            throw new InvalidValueException("ground", "does not go with {0}", finding);
        }
    }
}
