package org.headstamp.node.trace.composing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.message.Authorisation;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.jspecify.annotations.Nullable;

/** What an answer tells of the security forces of this State, which a policy may hold back. */
public final class Forces {
    private static final Ground GROUND = Ground.NATIONAL_SECURITY;
    private static final int MOST_WITHHELD = 100;

    private final Set<Withholding> withheld = new LinkedHashSet<>();

    private Forces() {}

    /** Whether the answer tells of forces, by an event or by a name. */
    public static boolean areToldIn(TraceAnswer answer) {
        return answer.outcome() == TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE
                || answer.transferHistory().stream().anyMatch(event -> event.kind() == TransferKind.ISSUED_TO_FORCE)
                || answer.parties().anyMatch(Forces::isForce);
    }

    /**
     * The same answer without what it tells of forces; it says that something is withheld, and on which ground.
     *
     * @throws InvalidValueException if the outcome itself tells of them, so that nothing would be left to answer
     */
    public static TraceAnswer withheldFrom(TraceAnswer answer) {
        if (answer.outcome() == TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE) {
            throw new InvalidValueException(
                    "outcome",
                    "tells of a security force of this State: release it with a reason, or refuse the answer");
        }
        return new Forces().withhold(answer);
    }

    private TraceAnswer withhold(TraceAnswer answer) {
        var history = new ArrayList<TransferEvent>();
        for (var event : answer.transferHistory()) {
            if (event.kind() == TransferKind.ISSUED_TO_FORCE) {
                withheld.add(new Withholding("transfer_history", GROUND));
            } else {
                history.add(withhold(event));
            }
        }
        var holder = withhold(answer.lastLegalHolder(), "last_legal_holder.name");
        withheld.addAll(answer.withheld());
        return new TraceAnswer(
                answer.outcome(),
                answer.completeness() == Completeness.INTERIM ? Completeness.INTERIM : Completeness.PARTIAL,
                answer.recordsSearched(),
                answer.identifications(),
                history,
                holder,
                answer.pointOfDiversion(),
                answer.timeToCrimeDays(),
                answer.onwardStates(),
                answer.caveats(),
                withheld.stream().limit(MOST_WITHHELD).toList(),
                answer.remarks(),
                answer.automaticPolicy());
    }

    private TransferEvent withhold(TransferEvent event) {
        return new TransferEvent(
                event.sequence(),
                event.itemReference(),
                event.kind(),
                event.date(),
                withhold(event.from(), "transfer_history.from.name"),
                withhold(event.to(), "transfer_history.to.name"),
                event.quantity(),
                event.document(),
                withhold(event.authorisation()),
                event.register(),
                event.confidence());
    }

    private @Nullable Authorisation withhold(@Nullable Authorisation authorisation) {
        if (authorisation == null) {
            return null;
        }
        return new Authorisation(
                authorisation.number(),
                authorisation.issued(),
                authorisation.expires(),
                authorisation.exportState(),
                authorisation.importState(),
                List.copyOf(authorisation.transitStates()),
                withhold(authorisation.finalRecipient(), "transfer_history.authorisation.final_recipient.name"));
    }

    /** The role would tell as much as the name. */
    private @Nullable PartyDisclosure withhold(@Nullable PartyDisclosure party, String path) {
        if (party == null || !isForce(party)) {
            return party;
        }
        withheld.add(new Withholding(path, GROUND));
        return new PartyDisclosure(null, new Disclosed.Withheld(GROUND), null);
    }

    private static boolean isForce(PartyDisclosure party) {
        return party.role() == PartyRole.FORCE;
    }
}
