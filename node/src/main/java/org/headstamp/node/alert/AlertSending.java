package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Puts an approved alert into the outbox, once for each State, in the transaction of the approval. */
@Singleton
class AlertSending {
    private final Outbox outbox;
    private final Federation federation;
    private final AlertCopyRepository copies;
    private final AlertJournal journal;
    private final NodeClock clock;

    AlertSending(
            Outbox outbox, Federation federation, AlertCopyRepository copies, AlertJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.federation = federation;
        this.copies = copies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sends an alert, and to those who got the one that it replaces, the name of that message. */
    void send(LotAlert alert, @Nullable LotAlert earlier, String actor) {
        var ended = messagesOf(earlier);
        var addressees = addressees(alert.warning().kind(), alert.to(), ended.keySet());
        if (addressees.isEmpty()) {
            throw new InvalidValueException("to", "names nobody, and there is no other active member to warn");
        }
        for (var peer : addressees) {
            journal.beginWith(alert.caseId(), peer, actor, clock.now());
            var payload = LotAlertWire.payload(alert.warning(), ended.get(peer));
            var message = outbox.enqueue(new OutgoingMessage(alert.caseId(), peer, null, alert.header(), payload));
            copies.add(new AlertCopy(message, alert.id(), peer, new Dispatch.Sent(clock.now())));
            journal.noted(alert.caseId(), alert.id(), actor, "LOT_ALERT_SENT", peer, message, clock.now());
        }
    }

    /** Whom an alert warns if it is sent now. */
    List<MemberState> addressees(LotAlert alert, @Nullable LotAlert earlier) {
        return addressees(alert.warning().kind(), alert.to(), earlier);
    }

    /** The same for one that was not drafted yet. */
    List<MemberState> addressees(LotAlertKind kind, List<MemberState> to, @Nullable LotAlert earlier) {
        return addressees(kind, to, messagesOf(earlier).keySet());
    }

    private List<MemberState> addressees(LotAlertKind kind, List<MemberState> to, Collection<MemberState> warned) {
        if (kind == LotAlertKind.LIFTED) {
            return warned.stream().sorted().toList();
        }
        var chosen = to.isEmpty() ? federation.activePeers() : to;
        return chosen.stream().sorted().toList();
    }

    private Map<MemberState, MessageId> messagesOf(@Nullable LotAlert earlier) {
        if (earlier == null) {
            return Map.of();
        }
        var messages = new LinkedHashMap<MemberState, MessageId>();
        copies.of(earlier.id()).forEach(copy -> messages.put(copy.to(), copy.message()));
        return messages;
    }
}
