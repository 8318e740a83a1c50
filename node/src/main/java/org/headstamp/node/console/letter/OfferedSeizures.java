package org.headstamp.node.console.letter;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.seizure.Seizure;
import org.jspecify.annotations.Nullable;

/**
 * Seizures of a case among which a form chooses.
 *
 * @param seizures some of them, the newest first, after those that were chosen already
 * @param next where the older ones begin; null where there are none
 * @param older whether there are newer ones than these
 */
public record OfferedSeizures(
        List<Seizure> seizures, @Nullable Long next, boolean older) {
    /** Name of the buttons of a form that show other seizures. */
    public static final String OLDER = "older";

    /** None: where nothing is chosen. */
    public static final OfferedSeizures NONE = new OfferedSeizures(List.of(), null, false);

    public OfferedSeizures {
        seizures = List.copyOf(seizures);
    }

    /** Whether there are photographs among which to choose. */
    public boolean illustrated() {
        return seizures.stream().anyMatch(seizure -> !seizure.photographs().isEmpty());
    }

    /** Whether the sender of a form wants to see other seizures, and nothing else yet. */
    public static boolean isWanted(Entered form) {
        return !form.value(OLDER).isEmpty();
    }
}
