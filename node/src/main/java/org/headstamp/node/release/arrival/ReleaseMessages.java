package org.headstamp.node.release.arrival;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.release.consent.ConsentArrivals;
import org.headstamp.node.release.disclosure.DisclosureArrivals;

/** Takes in what is said about leave and disclosure. */
@Singleton
class ReleaseMessages implements PayloadHandler {
    private final ConsentArrivals consents;
    private final DisclosureArrivals disclosures;

    ReleaseMessages(ConsentArrivals consents, DisclosureArrivals disclosures) {
        this.consents = consents;
        this.disclosures = disclosures;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.CONSENT_REQUEST, PayloadKind.CONSENT_REPLY, PayloadKind.DISCLOSURE_NOTICE);
    }

    @Override
    public Reception receive(Received received) {
        return switch (received.kind()) {
            case CONSENT_REQUEST -> consents.requested(received);
            case CONSENT_REPLY -> consents.decided(received);
            case DISCLOSURE_NOTICE -> disclosures.announced(received);
            default -> throw notOurs(received.kind());
        };
    }

    @Override
    public void settled(Settlement settlement) {
        switch (settlement.kind()) {
            case CONSENT_REQUEST -> consents.requestSettled(settlement);
            case CONSENT_REPLY -> consents.decisionSettled(settlement);
            case DISCLOSURE_NOTICE -> disclosures.settled(settlement);
            default -> throw notOurs(settlement.kind());
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        switch (conflict.kind()) {
            case CONSENT_REQUEST -> consents.requestContested(conflict);
            case CONSENT_REPLY -> consents.decisionContested(conflict);
            case DISCLOSURE_NOTICE -> disclosures.contested(conflict);
            default -> throw notOurs(conflict.kind());
        }
    }

    private static IllegalArgumentException notOurs(PayloadKind kind) {
        return new IllegalArgumentException("leave and disclosure do not handle " + kind);
    }
}
