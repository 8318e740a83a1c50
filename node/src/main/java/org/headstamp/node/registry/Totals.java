package org.headstamp.node.registry;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.headstamp.pki.MemberState;

/**
 * Sums over all transfers of one lot or firearm, however many there are.
 *
 * @param transfers entries in the registers
 * @param manufactured rounds or pieces entered as made
 * @param handedOutByMaker rounds or pieces that left the maker
 * @param exportStates States that they were exported to
 */
public record Totals(
        long transfers,
        long manufactured,
        long handedOutByMaker,
        long exported,
        long lost,
        long stolen,
        long destroyed,
        Set<MemberState> exportStates) {
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, Set.of());

    public Totals {
        exportStates = Collections.unmodifiableSortedSet(new TreeSet<>(exportStates));
    }
}
