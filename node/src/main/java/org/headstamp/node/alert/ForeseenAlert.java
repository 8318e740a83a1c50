package org.headstamp.node.alert;

import java.util.List;
import org.headstamp.node.identity.Departure;
import org.headstamp.pki.MemberState;

/**
 * An alert that would be drafted.
 *
 * @param to whom it would warn; nobody if empty
 */
public record ForeseenAlert(LotWarning warning, List<MemberState> to, Departure departure) {
    public ForeseenAlert {
        to = List.copyOf(to);
    }
}
