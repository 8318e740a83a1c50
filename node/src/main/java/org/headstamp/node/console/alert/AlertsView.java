package org.headstamp.node.console.alert;

import java.util.List;
import java.util.function.Function;
import org.headstamp.node.alert.AlertId;

/**
 * Some of a list of alerts, the newest first.
 *
 * @param next id after which the page that follows goes on; empty on the last one
 */
record AlertsView<T>(List<T> alerts, String next) {
    AlertsView {
        alerts = List.copyOf(alerts);
    }

    /** Cuts what was read one further than it is shown. */
    static <T> AlertsView<T> of(List<T> found, int shown, Function<T, AlertId> id) {
        var alerts = found.subList(0, Math.min(shown, found.size()));
        return new AlertsView<>(
                alerts, found.size() > shown ? id.apply(alerts.getLast()).toString() : "");
    }
}
