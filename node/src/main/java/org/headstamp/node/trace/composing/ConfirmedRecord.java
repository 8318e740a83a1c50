package org.headstamp.node.trace.composing;

import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.TransferHistory;

/** An item, the record that a registrar confirmed it to be, and what the registers say of that record's life. */
public record ConfirmedRecord(Item item, LookUp.Found found, Candidate candidate, TransferHistory history) {
    boolean restsOnLot() {
        return candidate.match() instanceof Candidate.OfLot;
    }
}
