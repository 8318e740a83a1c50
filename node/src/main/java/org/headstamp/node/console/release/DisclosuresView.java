package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.release.disclosure.PlannedDisclosure;

/**
 * Notices before a disclosure in a case, oldest first.
 *
 * @param planned of ours
 * @param announced of other States
 */
record DisclosuresView(Casefile casefile, List<PlannedDisclosure> planned, List<AnnouncedView> announced) {
    DisclosuresView {
        planned = List.copyOf(planned);
        announced = List.copyOf(announced);
    }

    public String state(Say say, PlannedDisclosure disclosure) {
        return PlannedView.state(say, disclosure);
    }
}
