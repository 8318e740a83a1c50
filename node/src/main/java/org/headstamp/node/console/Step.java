package org.headstamp.node.console;

import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain.
 *
 * @param party where it went, or who lost it; with its role and country where they are told
 * @param withheld the party is held back on a ground
 */
record Step(TransferEvent event, String party, boolean withheld) {
    static Step of(TransferEvent event) {
        var shown = event.to() == null ? event.from() : event.to();
        if (event.kind() == TransferKind.GAP) {
            var between = name(event.from()) + " and " + name(event.to());
            return new Step(event, "nothing recorded between " + between, false);
        }
        return new Step(event, name(shown), shown != null && shown.name() instanceof Disclosed.Withheld);
    }

    /** Style of the step. */
    public String style() {
        return switch (event.kind()) {
            case GAP -> "gap";
            case LOST, STOLEN -> "lost";
            case MANUFACTURED,
                    SOLD,
                    EXPORTED,
                    IMPORTED,
                    TRANSIT,
                    ISSUED_TO_FORCE,
                    RETAIL_SALE,
                    SURRENDERED,
                    DESTROYED -> "";
        };
    }

    private static String name(@Nullable PartyDisclosure party) {
        if (party == null) {
            return "nobody named";
        }
        var role = party.role() == null ? "" : " (" + Words.of(party.role().name()) + ")";
        var country = party.country() == null ? "" : ", " + party.country();
        return Words.of(party.name()) + role + country;
    }
}
