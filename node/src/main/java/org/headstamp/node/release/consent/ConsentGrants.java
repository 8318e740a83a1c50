package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.headstamp.node.release.Held.Grant;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.pki.MemberState;

/** Leave that other States gave us. */
@Singleton
public class ConsentGrants {
    private final AskedConsentRepository consents;

    ConsentGrants(AskedConsentRepository consents) {
        this.consents = consents;
    }

    /** What holds at an instant for a message. */
    @Transactional(TxType.MANDATORY)
    public List<Grant> grants(MessageId concerned, Instant at) {
        return consents.granted(concerned).stream()
                .flatMap(consent -> consent.grantAt(at).stream()
                        .map(granted -> new Grant(
                                consent.question().use(), Set.copyOf(granted.states()), granted.conditions())))
                .toList();
    }

    /** The message whose sealed words let a message be passed on to a State at an instant. */
    @Transactional(TxType.MANDATORY)
    public Optional<MessageId> sealedLeave(MessageId concerned, MemberState to, Instant at) {
        return consents.granted(concerned).stream()
                .filter(consent -> consent.question().use() == ReleaseUse.ONWARD_TRACE)
                .filter(consent -> consent.grantAt(at)
                        .filter(granted -> granted.states().contains(to))
                        .isPresent())
                .map(AskedConsent::state)
                .filter(ConsentState.Decided.class::isInstance)
                .map(state -> ((ConsentState.Decided) state).reply())
                .findFirst();
    }
}
