package org.headstamp.node.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what was passed on after its loss or theft was reported. One firearm that is lost cannot be sold before it turns
 * up again. Of a lot some rounds are lost and the rest goes on, so there it takes a holder who passes on more than he has
 * left; entries without a quantity prove nothing.
 */
final class SoldAfterLoss {
    private final Map<RecordKey, Long> held = new HashMap<>();
    private final Set<RecordKey> losers = new HashSet<>();

    private SoldAfterLoss() {}

    /** Whether one firearm was. */
    static boolean ofFirearm(List<Transfer> inOrder) {
        boolean lost = false;
        for (var transfer : inOrder) {
            switch (transfer.kind()) {
                case LOST, STOLEN -> lost = true;
                case SOLD, ISSUED_TO_FORCE, RETAIL_SALE, EXPORTED -> {
                    if (lost) {
                        return true;
                    }
                }
                case SURRENDERED, MANUFACTURED, IMPORTED -> lost = false;
                case TRANSIT, DESTROYED, GAP -> {}
            }
        }
        return false;
    }

    /**
     * Whether rounds of a lot were.
     *
     * @param declared rounds that the maker has where no entry says how many it made
     */
    static boolean ofLot(Party maker, long declared, List<Transfer> inOrder) {
        var balance = new SoldAfterLoss();
        if (inOrder.stream().noneMatch(transfer -> transfer.kind() == TransferKind.MANUFACTURED)) {
            balance.held.put(maker.ref(), declared);
        }
        return inOrder.stream().anyMatch(balance::passesOnWhatIsGone);
    }

    private boolean passesOnWhatIsGone(Transfer transfer) {
        if (transfer.kind() == TransferKind.TRANSIT) {
            return false;
        }
        var from = transfer.from();
        long left = from == null ? 0 : held.merge(from.ref(), -transfer.quantity(), Long::sum);
        boolean lost = transfer.kind() == TransferKind.LOST || transfer.kind() == TransferKind.STOLEN;
        if (from != null && lost) {
            losers.add(from.ref());
        }
        var to = transfer.to();
        if (to != null && transfer.kind().leavesAHolder()) {
            held.merge(to.ref(), transfer.quantity(), Long::sum);
        }
        return from != null && left < 0 && transfer.kind().leavesAHolder() && losers.contains(from.ref());
    }
}
