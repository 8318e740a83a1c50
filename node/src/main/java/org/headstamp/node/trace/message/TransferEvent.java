package org.headstamp.node.trace.message;

import java.util.function.Function;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an item, or a gap between two steps.
 *
 * @param sequence counts from 1 in order of time
 * @param itemReference names the item of the question
 * @param date null for a gap
 * @param quantity rounds or pieces, 0 when unknown
 * @param document for example an invoice with its number, empty when none is recorded
 * @param register that says so, empty for a gap
 * @param confidence from 0 to 1, how sure the match between item and record is
 */
public record TransferEvent(
        int sequence,
        String itemReference,
        TransferKind kind,
        @Nullable PartialDate date,
        @Nullable PartyDisclosure from,
        @Nullable PartyDisclosure to,
        @UnknownIfZero long quantity,
        String document,
        @Nullable Authorisation authorisation,
        String register,
        double confidence) {
    public TransferEvent {
        Checked.between("sequence", sequence, 1, Integer.MAX_VALUE);
        itemReference = Checked.text("itemReference", itemReference, 64);
        kind = Checked.present("kind", kind);
        Checked.between("quantity", quantity, 0, Long.MAX_VALUE);
        document = Checked.optionalText("document", document, 200);
        register = Checked.optionalText("register", register, 200);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidValueException("confidence", "must be from {0} to {1}, not {2}", 0, 1, confidence);
        }
    }

    /** Whoever it names, in whatever role. */
    Stream<PartyDisclosure> parties() {
        return Stream.of(
                        Stream.ofNullable(from),
                        Stream.ofNullable(to),
                        Stream.ofNullable(authorisation)
                                .flatMap(licence -> Stream.ofNullable(licence.finalRecipient())))
                .flatMap(Function.identity());
    }
}
