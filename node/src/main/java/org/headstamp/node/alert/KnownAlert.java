package org.headstamp.node.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Reading;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An alert that this State looks out for, its own ones included.
 *
 * @param from the State that warns
 * @param header how it wants its warning handled
 * @param endedAt when it was lifted or replaced; null while it holds
 * @param openedBy first reader of an alert of another State; null until somebody read it
 */
public record KnownAlert(
        AlertId id,
        MemberState from,
        CaseId caseId,
        LotWarning warning,
        Header header,
        Instant knownAt,
        @Nullable Instant endedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {
    /** The lot and the marks in the form in which readings of the same are equal; no lot if it was not read in full. */
    Reading reading() {
        var marks = warning.headstamp().isEmpty() ? null : new Headstamp(List.of(), warning.headstamp(), 1);
        var cartridge = Ammunition.firedCases(1, null, marks, List.of(warning.lot()));
        return Reading.of(Item.of("alert", cartridge));
    }

    /** How well what was read on an item agrees with it. */
    Agreement agreementWith(Set<String> markKeys) {
        var own = reading().markKeys();
        if (own.isEmpty() || markKeys.isEmpty()) {
            return Agreement.LOT_ONLY;
        }
        return own.stream().anyMatch(markKeys::contains) ? Agreement.LOT_AND_MARK : Agreement.NONE;
    }

    /** How well a reading agrees with an alert. */
    public enum Agreement {
        LOT_AND_MARK,
        /** The lot agrees; on one of the two sides no headstamp was read. */
        LOT_ONLY,
        /** The lot agrees and the headstamp is another: this is the lot of another maker. */
        NONE
    }
}
