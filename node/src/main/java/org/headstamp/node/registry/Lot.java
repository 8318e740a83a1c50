package org.headstamp.node.registry;

import org.headstamp.node.item.LotMark;
import org.jspecify.annotations.Nullable;

/**
 * A lot of cartridges as the register of its State knows it.
 *
 * @param number as the manufacturer writes it
 * @param mark the maker's headstamp on this lot
 * @param year of manufacture; null when not recorded
 * @param declaredSize rounds that the manufacturer declared
 * @param legalSize rounds that the law allows in one lot; null where it sets no limit
 */
public record Lot(
        RecordKey ref,
        String number,
        LotMark.Scheme scheme,
        Party maker,
        String mark,
        @Nullable Integer year,
        long declaredSize,
        @Nullable Long legalSize,
        String calibre) {
    /** Whether so many rounds are more than the law allows in this lot. */
    boolean exceededBy(long rounds) {
        return legalSize != null && rounds > legalSize;
    }
}
