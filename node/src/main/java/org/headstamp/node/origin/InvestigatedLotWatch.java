package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatch;

/** Tells whoever answers about a lot that an investigation concerns it, and neither which one nor of what case. */
@Singleton
class InvestigatedLotWatch implements LotWatch {
    private final InvestigatedLotRepository lots;

    InvestigatedLotWatch(InvestigatedLotRepository lots) {
        this.lots = lots;
    }

    @Override
    public Set<LotNotice> about(Lot lot) {
        return lots.isUnderInvestigation(lot) ? Set.of(LotNotice.UNDER_INVESTIGATION) : Set.of();
    }

    @Override
    public Watched watched(int most) {
        return lots.underInvestigation(most);
    }
}
