package org.headstamp.node.registry;

import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a register about an item or about rounds of a lot.
 *
 * @param from who gave it up; null where the kind has none or the register does not say
 * @param to who received it; null likewise
 * @param quantity rounds or pieces
 * @param register the register that says so
 */
public record Transfer(
        RecordKey ref,
        TransferKind kind,
        PartialDate date,
        @Nullable Party from,
        @Nullable Party to,
        long quantity,
        String document,
        @Nullable Licence licence,
        String register) {
    public Transfer {
        if (kind == TransferKind.GAP) {
            throw new IllegalArgumentException("no register records a gap");
        }
    }
}
