package org.headstamp.node.console.history;

import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.HistoryEvent;
import org.headstamp.node.registry.Licence;
import org.headstamp.node.registry.Party;
import org.headstamp.node.trace.message.Authorisation;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/** Shows what our own registers say as if it were told without holding anything back. */
final class RecordedEvents {
    private RecordedEvents() {}

    static TransferEvent told(HistoryEvent event, String item) {
        return new TransferEvent(
                event.sequence(),
                item,
                event.kind(),
                event.date(),
                party(event.from()),
                party(event.to()),
                event.quantity(),
                event.document(),
                licence(event.authorisation()),
                event.register(),
                1);
    }

    private static @Nullable PartyDisclosure party(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        var name = party.name().isEmpty() ? party.ref().value() : party.name();
        return new PartyDisclosure(party.role(), Disclosed.of(name), party.country());
    }

    private static @Nullable Authorisation licence(@Nullable Licence licence) {
        if (licence == null) {
            return null;
        }
        return new Authorisation(
                licence.number(),
                PartialDate.of(licence.issued()),
                PartialDate.of(licence.expires()),
                licence.exportState(),
                licence.importState(),
                licence.transitStates().stream().limit(20).toList(),
                party(licence.finalRecipient()));
    }
}
