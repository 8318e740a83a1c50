package org.headstamp.node.console.history;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain.
 *
 * @param flaws what cannot be true of it
 */
public record Step(TransferEvent event, List<HistoryFlaw.Kind> flaws) implements Weighed {
    private static final long AROUND = 600;

    public Step {
        flaws = List.copyOf(flaws);
    }

    static Step of(TransferEvent event, List<HistoryFlaw> flaws) {
        return new Step(
                event,
                flaws.stream()
                        .filter(flaw -> flaw.sequence() == event.sequence())
                        .map(HistoryFlaw::kind)
                        .distinct()
                        .toList());
    }

    @Override
    public long weight() {
        var licence = event.authorisation() == null ? "" : event.authorisation().number();
        return AROUND + Weight.of(event.document(), licence) + weight(event.from()) + weight(event.to());
    }

    private static long weight(@Nullable PartyDisclosure party) {
        return party != null && party.name() instanceof Disclosed.Known(var name) ? Weight.of(name) : 0;
    }

    /** Where it went, or who lost it; with role and country where they are told. */
    public String party(Say say) {
        return event.kind() == TransferKind.GAP
                ? say.text("chain.gap", name(say, event.from()), name(say, event.to()))
                : name(say, shown());
    }

    /** Who gave it, where somebody else received it; empty otherwise. */
    public String giver(Say say) {
        return event.kind() == TransferKind.GAP || event.from() == null || event.to() == null
                ? ""
                : say.text("history.given-by", name(say, event.from()));
    }

    /** Whether the party is held back on a ground. */
    public boolean withheld() {
        var shown = shown();
        return event.kind() != TransferKind.GAP && shown != null && shown.name() instanceof Disclosed.Withheld;
    }

    private @Nullable PartyDisclosure shown() {
        return event.to() == null ? event.from() : event.to();
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

    private static String name(Say say, @Nullable PartyDisclosure party) {
        if (party == null) {
            return say.text("chain.nobody");
        }
        var told = say.told(party.name());
        var as = party.role() == null ? told : say.text("chain.as", told, say.code(party.role()));
        return party.country() == null ? as : say.text("chain.in", as, say.state(party.country()));
    }
}
