package org.headstamp.node.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What the registers say of the life of one candidate, in order of time, gaps included. It is bounded: of very many
 * transfers the earliest are shown and {@link Finding#HISTORY_CUT} says so.
 */
public record TransferHistory(List<HistoryEvent> events, Totals totals, Set<Finding> findings) {
    public static final TransferHistory EMPTY = new TransferHistory(List.of(), Totals.NONE, Set.of());

    public TransferHistory {
        events = List.copyOf(events);
        findings = Set.copyOf(findings);
    }

    /** States that may know more. */
    public Set<MemberState> onwardStates() {
        return totals.exportStates();
    }

    /** Whether it shows data about a person. */
    public boolean namesPersons() {
        return events.stream().anyMatch(HistoryEvent::namesPerson);
    }

    /** Whether transfers exist that are not shown. */
    public boolean cut() {
        return findings.contains(Finding.HISTORY_CUT);
    }

    /** Who last held it lawfully, as far as a history that is shown to its end tells. */
    public Optional<Party> lastLegalHolder() {
        if (cut()) {
            return Optional.empty();
        }
        return events.reversed().stream()
                .filter(event -> event.kind() != TransferKind.GAP && event.kind() != TransferKind.TRANSIT)
                .findFirst()
                .flatMap(event -> Optional.ofNullable(holderAfter(event)));
    }

    private static @Nullable Party holderAfter(HistoryEvent event) {
        return event.kind().leavesAHolder() ? event.to() : event.from();
    }
}
