package org.headstamp.node.registry;

import java.util.List;

/** A lot of ours that is not like any other, and why. */
public record NoticedLot(Lot lot, List<LotNotice> notices) {
    public NoticedLot {
        notices = List.copyOf(notices);
    }
}
