package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts transfers into a history and finds where the registers skip something. One firearm has one holder at a time, so
 * each step must start where the one before ended. The rounds of a lot are with many holders at once, so a step must
 * start with somebody who received some before.
 */
final class HolderChain {
    private final boolean single;
    private final Set<RecordKey> holders = new HashSet<>();
    private final List<HistoryEvent> events = new ArrayList<>();
    private @Nullable Party lastHolder;
    private boolean started;
    private boolean abroad;

    private HolderChain(boolean single, @Nullable Party maker) {
        this.single = single;
        if (maker != null) {
            hold(maker);
        }
    }

    /** The history of one firearm. */
    static List<HistoryEvent> ofFirearm(@Nullable Party maker, List<Transfer> inOrder) {
        return new HolderChain(true, maker).follow(inOrder);
    }

    /** The history of the rounds of one lot. */
    static List<HistoryEvent> ofLot(Party maker, List<Transfer> inOrder) {
        return new HolderChain(false, maker).follow(inOrder);
    }

    private List<HistoryEvent> follow(List<Transfer> inOrder) {
        for (var transfer : inOrder) {
            if (!continues(transfer)) {
                var before = single ? lastHolder : null;
                events.add(HistoryEvent.gap(events.size() + 1, before, transfer.from()));
            }
            events.add(HistoryEvent.of(events.size() + 1, transfer));
            move(transfer);
            started = true;
        }
        return events;
    }

    private boolean continues(Transfer transfer) {
        return switch (transfer.kind()) {
            case MANUFACTURED -> !single || !started;
            case IMPORTED -> !single || !started || abroad || heldBy(transfer.from());
            case TRANSIT -> true;
            case SOLD, EXPORTED, ISSUED_TO_FORCE, RETAIL_SALE, LOST, STOLEN, SURRENDERED, DESTROYED ->
                heldBy(transfer.from());
            case GAP -> throw new IllegalArgumentException("no register records a gap");
        };
    }

    private boolean heldBy(@Nullable Party party) {
        return party != null && holders.contains(party.ref());
    }

    private void move(Transfer transfer) {
        if (transfer.kind() == TransferKind.TRANSIT) {
            return;
        }
        if (single) {
            holders.clear();
            lastHolder = transfer.from() == null ? lastHolder : transfer.from();
        }
        var receiver = transfer.to();
        if (transfer.kind().leavesAHolder() && receiver != null) {
            hold(receiver);
        }
        abroad = transfer.kind() == TransferKind.EXPORTED;
    }

    private void hold(Party party) {
        holders.add(party.ref());
        lastHolder = party;
    }
}
