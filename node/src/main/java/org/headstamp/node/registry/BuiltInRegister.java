package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.headstamp.node.item.reading.MarkText;
import org.jspecify.annotations.Nullable;

/** The register kept in the database of this node; it looks up what was read in full. */
@Singleton
class BuiltInRegister implements NationalRegister {
    private final RecordTables records;
    private final TransferTable transfers;
    private final RegistryConfig config;

    BuiltInRegister(RecordTables records, TransferTable transfers, RegistryConfig config) {
        this.records = records;
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
            case Ammunition ammunition -> ammunition(Reading.of(ammunition));
            case AmmunitionPackage container -> ammunition(Reading.of(container));
            case Firearm firearm -> firearms(firearm.serial(), firearm.make(), firearm.calibre());
            case Part part -> firearms(part.serial(), "", null);
        };
    }

    private LookUp ammunition(Reading reading) {
        if (reading.insufficient()) {
            return new LookUp.Insufficient();
        }
        var candidates = new ArrayList<Candidate>();
        lotsOfThatMark(reading).forEach(lot -> candidates.add(Ranking.lot(lot, reading)));
        if (candidates.isEmpty()) {
            lotsOfAnyMark(reading).forEach(lot -> candidates.add(Ranking.lot(lot, reading)));
            makers(reading).forEach(maker -> candidates.add(Ranking.maker(maker, reading)));
        }
        return ranked(candidates);
    }

    private List<Lot> lotsOfThatMark(Reading reading) {
        return reading.marks().isEmpty() || reading.lots().isEmpty()
                ? List.of()
                : records.lots(reading.lots(), reading.markKeys(), config.candidateLimit() + 1);
    }

    private List<Lot> lotsOfAnyMark(Reading reading) {
        return reading.lots().isEmpty() ? List.of() : records.lots(reading.lots(), config.candidateLimit() + 1);
    }

    private List<Party> makers(Reading reading) {
        return reading.marks().isEmpty() ? List.of() : records.makers(reading.markKeys(), config.candidateLimit() + 1);
    }

    private LookUp firearms(@Nullable Serial serial, String make, @Nullable Calibre calibre) {
        var keys = new HashSet<String>();
        if (serial != null) {
            keys.add(serial.raw());
            keys.addAll(serial.alternatives());
        }
        keys.removeIf(MarkText::readInPart);
        if (serial == null || keys.isEmpty()) {
            return new LookUp.Insufficient();
        }
        return ranked(records.firearms(keys.stream().map(MarkText::key).toList(), config.candidateLimit() + 1).stream()
                .map(firearm -> Ranking.firearm(firearm, serial, make, calibre))
                .toList());
    }

    private LookUp ranked(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new LookUp.NotFound();
        }
        return new LookUp.Found(
                candidates.stream()
                        .sorted(Candidate.RANKING)
                        .limit(config.candidateLimit())
                        .toList(),
                candidates.size() > config.candidateLimit());
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
