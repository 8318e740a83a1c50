package org.headstamp.node.console.alert;

import java.util.List;
import org.headstamp.node.alert.LotAlertMatch;

/**
 * Alerts that name what was seized or asked about, the newest first.
 *
 * @param back path of the page of the seizure or of the question
 */
record NamedView(String back, List<LotAlertMatch> matches) {
    NamedView {
        matches = List.copyOf(matches);
    }
}
