package org.headstamp.node.release.disclosure;

import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.release.ReleaseJournal.Subject;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure of what another State told, of which it is notified before.
 *
 * @param concerned the message of the other State
 * @param draftedBy account of the operator
 * @param message the message that carried the notice; null until it is sent
 */
public record PlannedDisclosure(
        DisclosureId id,
        CaseId caseId,
        MemberState notified,
        MessageId concerned,
        DisclosureNotice notice,
        Header header,
        String draftedBy,
        @Nullable MessageId message,
        Dispatch dispatch,
        Instant draftedAt) {
    static final String KIND = "disclosure";

    /** Approved and handed to the outbox. */
    PlannedDisclosure sent(MessageId sentMessage, Instant at) {
        requireAhead(notice, at);
        return new PlannedDisclosure(
                id,
                caseId,
                notified,
                concerned,
                notice,
                header,
                draftedBy,
                sentMessage,
                dispatch.sent(name(), at),
                draftedAt);
    }

    /** The notice as it leaves. */
    OutgoingMessage outgoing() {
        return new OutgoingMessage(caseId, notified, concerned, header, ReleaseWire.payload(notice));
    }

    PlannedDisclosure with(Dispatch next) {
        return new PlannedDisclosure(
                id, caseId, notified, concerned, notice, header, draftedBy, message, next, draftedAt);
    }

    /**
     * Makes sure that a notice comes before what it announces (Firearms Protocol, article 12(5)).
     *
     * @throws InvalidValueException if the time planned has come
     */
    static void requireAhead(DisclosureNotice notice, Instant now) {
        if (!notice.plannedFor().isAfter(now)) {
            throw new InvalidValueException("plannedFor", "must lie ahead: the other State is told before");
        }
    }

    String name() {
        return KIND + " " + id;
    }

    Subject subject() {
        return new Subject(KIND, id, caseId, notified);
    }
}
