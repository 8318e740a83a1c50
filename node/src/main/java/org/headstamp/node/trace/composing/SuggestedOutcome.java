package org.headstamp.node.trace.composing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.registry.Finding;
import org.headstamp.node.registry.HistoryEvent;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.TraceOutcome;

/** The outcome that records show by themselves; a registrar may judge otherwise. */
final class SuggestedOutcome {
    private SuggestedOutcome() {}

    static TraceOutcome of(Searched trace, List<ConfirmedRecord> confirmed) {
        var told = trace.told().stream()
                .filter(source -> !source.transfers().isEmpty())
                .toList();
        if (confirmed.isEmpty()) {
            return told.isEmpty() ? withoutRecord(trace.searches()) : byLastHands(confirmed, told);
        }
        var findings = EnumSet.noneOf(Finding.class);
        confirmed.forEach(record -> findings.addAll(record.history().findings()));
        if (findings.contains(Finding.DESTROYED_PER_RECORDS)
                && confirmed.stream().noneMatch(ConfirmedRecord::restsOnLot)) {
            return TraceOutcome.DESTROYED_PER_RECORDS;
        }
        if (findings.contains(Finding.STOLEN_REPORTED) || findings.contains(Finding.LOST_REPORTED)) {
            return TraceOutcome.STOLEN_OR_LOST_REPORTED;
        }
        if (findings.contains(Finding.EXPORTED)) {
            return TraceOutcome.EXPORTED;
        }
        return byLastHands(confirmed, told);
    }

    private static TraceOutcome withoutRecord(List<ItemSearch> searches) {
        boolean unreadable = !searches.isEmpty()
                && searches.stream().allMatch(search -> search.result() instanceof LookUp.Insufficient);
        return unreadable ? TraceOutcome.IDENTIFICATION_INSUFFICIENT : TraceOutcome.NO_RECORD_FOUND;
    }

    /** Whom the trade sold to is no purchaser by itself: it may be of the trade, too. */
    private static TraceOutcome byLastHands(List<ConfirmedRecord> confirmed, List<ToldByTrade> told) {
        var events = confirmed.stream()
                .flatMap(record -> record.history().events().stream())
                .toList();
        if (occurs(events, EnumSet.of(TransferKind.RETAIL_SALE))) {
            return TraceOutcome.PURCHASER_IDENTIFIED;
        }
        if (occurs(events, EnumSet.of(TransferKind.ISSUED_TO_FORCE))) {
            return TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE;
        }
        boolean dealer = events.stream()
                        .anyMatch(event -> event.to() != null && event.to().role() == PartyRole.DEALER)
                || told.stream().anyMatch(source -> source.party().role() == PartyRole.DEALER);
        return dealer ? TraceOutcome.DEALER_IDENTIFIED : TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY;
    }

    private static boolean occurs(List<HistoryEvent> events, Set<TransferKind> kinds) {
        return events.stream().anyMatch(event -> kinds.contains(event.kind()));
    }
}
