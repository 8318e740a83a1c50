package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.release.ReleaseJournal;
import org.headstamp.node.release.message.ReleaseWire;

/** Requests and decisions that arrive, and what becomes of ours on their way. */
@Singleton
public class ConsentArrivals {
    private final AskedConsentRepository asked;
    private final ConsentRequestRepository requests;
    private final ConsentSending sending;
    private final ReleaseJournal journal;
    private final Messages messages;
    private final NodeClock clock;

    ConsentArrivals(
            AskedConsentRepository asked,
            ConsentRequestRepository requests,
            ConsentSending sending,
            ReleaseJournal journal,
            Messages messages,
            NodeClock clock) {
        this.asked = asked;
        this.requests = requests;
        this.sending = sending;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** Another State asks leave for a message that we sent to it. */
    public Reception requested(Received received) {
        if (requests.knowsRequest(received.id())) {
            return new Reception.Handled();
        }
        var concerned = messages.answered(received).orElse(null);
        if (concerned == null) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE,
                    "we sent no such message in this case to " + received.from()
                            + "; leave for a message that another State passed on is asked through that State");
        }
        var request = new ConsentRequest(
                new ConsentId(clock.newUuid()),
                received.caseId(),
                received.from(),
                received.id(),
                concerned.id(),
                ReleaseWire.questionIn(received.message()),
                received.header(),
                null,
                null,
                received.receivedAt());
        requests.add(request);
        journal.changed(
                request.subject(),
                AuditEvent.NODE,
                received.id(),
                "CONSENT_REQUESTED_" + request.question().use(),
                received.receivedAt());
        journal.tasks().leaveWanted(request.subject());
        return new Reception.Handled();
    }

    /** A State decided on a request of ours, or decided anew. */
    public Reception decided(Received received) {
        var request = received.inReplyTo();
        var consent = request == null ? null : asked.lockedByRequest(request).orElse(null);
        if (consent == null || !consent.caseId().equals(received.caseId())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "no request of ours for consent in this case has this id");
        }
        if (!consent.of().equals(received.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "another State was asked for consent");
        }
        var decision = ReleaseWire.decisionIn(received.message());
        try {
            decision.requireAnswers(consent.question());
            var decided = consent.decided(received.id(), decision, received.receivedAt());
            sending.keep(consent, decided, AuditEvent.NODE, received.id(), decision.code());
        } catch (InvalidValueException e) {
            return new Reception.Conflicts(ConflictReason.MEANINGLESS_VALUE, "the consent: " + e.getMessage());
        } catch (IllegalTransitionException e) {
            return new Reception.Conflicts(
                    ConflictReason.STATE, "the request is " + consent.state().code());
        }
        return new Reception.Handled();
    }

    /** What became of a request of ours on its way. */
    public void requestSettled(Settlement settlement) {
        var consent = asked.lockedByRequest(settlement.message()).orElseThrow();
        var settled = consent.dispatched(dispatch -> dispatch.settled(consent.name(), settlement));
        sending.keep(consent, settled, AuditEvent.NODE, settlement.message(), settlement.code());
    }

    /** The other State says that a request of ours does not fit. */
    public void requestContested(Conflict conflict) {
        var consent = asked.lockedByRequest(conflict.message()).orElseThrow();
        var contested = consent.dispatched(dispatch -> dispatch.conflicted(consent.name(), conflict));
        sending.keep(consent, contested, AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason());
    }

    /** What became of a decision of ours on its way. */
    public void decisionSettled(Settlement settlement) {
        requests.lockedByDecision(settlement.message()).ifPresent(request -> {
            keep(
                    request,
                    request.dispatched(settlement.message(), dispatch -> dispatch.settled(request.name(), settlement)));
            journal.noted(request.subject(), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
        });
    }

    /** The other State says that a decision of ours does not fit. */
    public void decisionContested(Conflict conflict) {
        requests.lockedByDecision(conflict.message()).ifPresent(request -> {
            keep(
                    request,
                    request.dispatched(conflict.message(), dispatch -> dispatch.conflicted(request.name(), conflict)));
            journal.moved(
                    request.subject(),
                    new Dispatch.Conflicted(conflict.reason(), conflict.detail(), conflict.at()),
                    AuditEvent.NODE,
                    conflict.notice(),
                    "CONFLICT_" + conflict.reason(),
                    conflict.at());
        });
    }

    private void keep(ConsentRequest before, ConsentRequest after) {
        if (!after.equals(before)) {
            requests.keep(after);
        }
    }
}
