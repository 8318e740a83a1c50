package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseArrival;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;

/** Takes in alerts of other States, and what becomes of ours on their way. */
@Singleton
class AlertMessages implements PayloadHandler {
    private final ReceivedAlerts received;
    private final AlertCopyRepository copies;
    private final AlertJournal journal;
    private final CaseJournal cases;

    AlertMessages(ReceivedAlerts received, AlertCopyRepository copies, AlertJournal journal, CaseJournal cases) {
        this.received = received;
        this.copies = copies;
        this.journal = journal;
        this.cases = cases;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.LOT_ALERT);
    }

    @Override
    public Reception receive(Received message) {
        if (received.knows(message.id())) {
            return new Reception.Handled();
        }
        var warning = LotAlertWire.warningIn(message);
        var replaces = LotAlertWire.replacedBy(message);
        if (warning.kind() == LotAlertKind.LIFTED && replaces == null) {
            throw new InvalidValueException("replaces", "must name the alert that is lifted");
        }
        if (cases.openForPeer(message.caseId(), message.from(), message.receivedAt())
                instanceof CaseArrival.Refused refused) {
            return new Reception.Conflicts(
                    refused.reason() == CaseArrival.Reason.NOT_A_PARTICIPANT
                            ? ConflictReason.NOT_A_PARTY
                            : ConflictReason.UNKNOWN_CASE,
                    "this case is not known here, or belongs to other States");
        }
        if (replaces != null && !received.isFrom(replaces, message.from())) {
            return new Reception.Conflicts(
                    ConflictReason.STATE, "no alert of yours is known here as message " + replaces);
        }
        received.keep(message, warning, replaces);
        return new Reception.Handled();
    }

    @Override
    public void settled(Settlement settlement) {
        var copy = copies.locked(settlement.message());
        copies.keep(copy.with(copy.dispatch().settled(copy.name(), settlement)));
        journal.noted(
                settlement.caseId(),
                copy.alert(),
                AuditEvent.NODE,
                settlement.code(),
                settlement.peer(),
                settlement.message(),
                settlement.at());
    }

    @Override
    public void conflicted(Conflict conflict) {
        var copy = copies.locked(conflict.message());
        copies.keep(copy.with(copy.dispatch().conflicted(copy.name(), conflict)));
        journal.noted(
                conflict.caseId(),
                copy.alert(),
                AuditEvent.NODE,
                "CONFLICT_" + conflict.reason(),
                copy.to(),
                conflict.notice(),
                conflict.at());
    }
}
