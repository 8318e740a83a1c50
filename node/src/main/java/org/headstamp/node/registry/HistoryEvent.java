package org.headstamp.node.registry;

import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an item as the registers tell it, or a {@link TransferKind#GAP} between two steps.
 *
 * @param sequence counts from 1 in order of time
 * @param date null for a gap
 * @param from for a gap the last holder known, else null
 * @param to for a gap the holder before the next step
 * @param quantity rounds or pieces; 0 for a gap
 * @param authorisation the licence behind the step, where the register names one
 * @param register the register that says so; empty for a gap
 */
public record HistoryEvent(
        int sequence,
        TransferKind kind,
        @Nullable PartialDate date,
        @Nullable Party from,
        @Nullable Party to,
        long quantity,
        String document,
        @Nullable Licence authorisation,
        String register) {
    static HistoryEvent of(int sequence, Transfer transfer) {
        return new HistoryEvent(
                sequence,
                transfer.kind(),
                transfer.date(),
                transfer.from(),
                transfer.to(),
                transfer.quantity(),
                transfer.document(),
                transfer.licence(),
                transfer.register());
    }

    boolean namesPerson() {
        return Party.isPerson(from)
                || Party.isPerson(to)
                || (authorisation != null
                        && (Party.isPerson(authorisation.holder()) || Party.isPerson(authorisation.finalRecipient())));
    }

    static HistoryEvent gap(int sequence, @Nullable Party before, @Nullable Party after) {
        return new HistoryEvent(sequence, TransferKind.GAP, null, before, after, 0, "", null, "");
    }
}
