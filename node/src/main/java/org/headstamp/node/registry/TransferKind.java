package org.headstamp.node.registry;

/** What happened to an item or to rounds of a lot. */
public enum TransferKind {
    MANUFACTURED,
    SOLD,
    EXPORTED,
    IMPORTED,
    TRANSIT,
    ISSUED_TO_FORCE,
    RETAIL_SALE,
    LOST,
    STOLEN,
    SURRENDERED,
    DESTROYED,
    /** Not in any register: the holder before and the holder after differ. */
    GAP;

    /** Whether the item was still in somebody's hands afterwards. */
    public boolean leavesAHolder() {
        return switch (this) {
            case MANUFACTURED, SOLD, EXPORTED, IMPORTED, TRANSIT, ISSUED_TO_FORCE, RETAIL_SALE, SURRENDERED -> true;
            case LOST, STOLEN, DESTROYED, GAP -> false;
        };
    }
}
