package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;

/** The register kept in the database of this node. */
@Singleton
class BuiltInRegister implements NationalRegister {
    private final AmmunitionSearch ammunition;
    private final FirearmSearch firearms;
    private final TransferTable transfers;
    private final RegistryConfig config;

    BuiltInRegister(RecordTables records, TransferTable transfers, RegistryConfig config) {
        this.ammunition = new AmmunitionSearch(records, config);
        this.firearms = new FirearmSearch(records, config);
        this.transfers = transfers;
        this.config = config;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public LookUp lookUp(Item item) {
        return switch (item.kind()) {
            case Ammunition cartridges -> ammunition.lookUp(Reading.of(cartridges));
            case AmmunitionPackage container -> ammunition.lookUp(Reading.of(container));
            case Firearm firearm -> firearms.lookUp(firearm.serial(), firearm.make(), firearm.calibre());
            case Part part -> firearms.lookUp(part.serial(), "", null);
        };
    }

    @Override
    public TransferHistory transferHistory(Candidate candidate) {
        return switch (candidate.match()) {
            case Candidate.OfLot match -> lotHistory(match.lot());
            case Candidate.OfFirearm match -> firearmHistory(match.firearm());
            case Candidate.OfMaker match -> TransferHistory.EMPTY;
        };
    }

    private TransferHistory lotHistory(Lot lot) {
        var totals = transfers.totalsOfLot(lot.ref());
        var inOrder = transfers.ofLot(lot.ref(), config.historyLimit());
        var events = HolderChain.ofLot(lot.maker(), inOrder);
        var findings = findings(totals, events);
        findings.addAll(HistoryCheck.findings(HistoryCheck.ofLot(lot.ref().value(), steps(totals, events))));
        findings.add(Finding.LOT_NOT_SOLE_EVIDENCE);
        if (SoldAfterLoss.ofLot(lot.maker(), lot.declaredSize(), inOrder)) {
            findings.add(Finding.SOLD_AFTER_LOSS);
        }
        long largest = Math.max(lot.declaredSize(), Math.max(totals.manufactured(), totals.handedOutByMaker()));
        if (lot.exceededBy(largest)) {
            findings.add(Finding.LOT_OVERSIZED);
        }
        return new TransferHistory(events, totals, findings);
    }

    private TransferHistory firearmHistory(FirearmRecord firearm) {
        var totals = transfers.totalsOfFirearm(firearm.ref());
        var inOrder = transfers.ofFirearm(firearm.ref(), config.historyLimit());
        var events = HolderChain.ofFirearm(firearm.maker(), inOrder);
        var findings = findings(totals, events);
        var flaws = HistoryCheck.ofOneThing(firearm.ref().value(), steps(totals, events));
        findings.addAll(HistoryCheck.findings(flaws));
        if (SoldAfterLoss.ofFirearm(inOrder)) {
            findings.add(Finding.SOLD_AFTER_LOSS);
        }
        return new TransferHistory(events, totals, findings);
    }

    /** A history that is cut tells too little to be held against anybody. */
    private List<HistoryCheck.Step> steps(Totals totals, List<HistoryEvent> events) {
        return totals.transfers() > config.historyLimit()
                ? List.of()
                : events.stream().map(HistoryCheck.Step::of).toList();
    }

    private Set<Finding> findings(Totals totals, List<HistoryEvent> events) {
        var findings = EnumSet.noneOf(Finding.class);
        if (events.stream().anyMatch(event -> event.kind() == TransferKind.GAP)) {
            findings.add(Finding.HISTORY_HAS_GAPS);
        }
        if (totals.transfers() > config.historyLimit()) {
            findings.add(Finding.HISTORY_CUT);
        }
        if (totals.lost() > 0) {
            findings.add(Finding.LOST_REPORTED);
        }
        if (totals.stolen() > 0) {
            findings.add(Finding.STOLEN_REPORTED);
        }
        if (totals.destroyed() > 0) {
            findings.add(Finding.DESTROYED_PER_RECORDS);
        }
        if (totals.exported() > 0) {
            findings.add(Finding.EXPORTED);
        }
        return findings;
    }
}
