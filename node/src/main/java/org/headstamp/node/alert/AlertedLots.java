package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatch;

/** Tells whoever answers about a lot that an alert names it. */
@Singleton
class AlertedLots implements LotWatch {
    private final KnownAlertRepository known;

    AlertedLots(KnownAlertRepository known) {
        this.known = known;
    }

    @Override
    public Set<LotNotice> about(Lot lot) {
        var marks = Set.of(MarkText.rotationKey(lot.mark()));
        boolean alerted = known.holding(List.of(MarkText.key(lot.number())), AlertMatching.MOST_ALERTS).stream()
                .anyMatch(alert -> alert.agreementWith(marks) != KnownAlert.Agreement.NONE);
        return alerted ? Set.of(LotNotice.UNDER_ALERT) : Set.of();
    }
}
