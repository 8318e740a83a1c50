package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatch;
import org.headstamp.node.registry.Reading;

/** Tells whoever answers about a lot that an alert names it. */
@Singleton
class AlertedLots implements LotWatch {
    private final KnownAlertRepository known;

    AlertedLots(KnownAlertRepository known) {
        this.known = known;
    }

    @Override
    public Set<LotNotice> about(Lot lot) {
        return alerted(Set.of(MarkText.key(lot.number())), Set.of(MarkText.rotationKey(lot.mark())));
    }

    @Override
    public Set<LotNotice> readOn(Item item) {
        var reading = Reading.of(item);
        return reading.lots().isEmpty() ? Set.of() : alerted(reading.lots(), reading.markKeys());
    }

    @Override
    public Watched watched(int most) {
        return new Watched(known.lotKeysHolding(most), Set.of());
    }

    private Set<LotNotice> alerted(Set<String> lotKeys, Set<String> markKeys) {
        boolean alerted = known.holding(lotKeys, AlertMatching.MOST_ALERTS).stream()
                .anyMatch(alert -> alert.agreementWith(markKeys) != KnownAlert.Agreement.NONE);
        return alerted ? Set.of(LotNotice.UNDER_ALERT) : Set.of();
    }
}
