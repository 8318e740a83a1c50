package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseArrival;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.OriginNotice;

/** Notifications of other States, and what becomes of our updates on their way. */
@Singleton
class InvestigatingSide {
    private static final int REFERENCE_LENGTH = 12;

    private final InvestigationRepository investigations;
    private final UpdateRepository updates;
    private final CaseJournal cases;
    private final OriginJournal journal;
    private final InvestigationClock deadlines;
    private final NodeClock clock;

    InvestigatingSide(
            InvestigationRepository investigations,
            UpdateRepository updates,
            CaseJournal cases,
            OriginJournal journal,
            InvestigationClock deadlines,
            NodeClock clock) {
        this.investigations = investigations;
        this.updates = updates;
        this.cases = cases;
        this.journal = journal;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A notification waits to be assessed; in a case that is new to us it opens the case here. */
    Reception notified(Arrival arrival, OriginNotice notice, Header header) {
        if (investigations.knowsNotification(arrival.message())) {
            return new Reception.Handled();
        }
        if (cases.openForPeer(arrival.caseId(), arrival.from(), arrival.at()) instanceof CaseArrival.Refused refused) {
            return conflict(refused);
        }
        var id = new InvestigationId(clock.newUuid());
        var investigation = new ParallelInvestigation(
                id,
                arrival.caseId(),
                arrival.from(),
                arrival.message(),
                notice,
                null,
                header,
                reference(id),
                Granted.COARSE,
                0,
                new InvestigationState.Notified(arrival.at()),
                arrival.at());
        investigations.add(investigation);
        journal.stateChanged(Subject.of(investigation), AuditEvent.NODE, "NOTIFIED");
        journal.noted(
                Subject.of(investigation), AuditEvent.NODE, arrival.message(), "NOTIFICATION_RECEIVED", arrival.at());
        deadlines.notified(investigation);
        return new Reception.Handled();
    }

    void settled(Settlement settlement) {
        var before = updates.lockedByMessage(settlement.message()).orElseThrow();
        keep(before, before.with(before.dispatch().settled(before.name(), settlement)));
        journal.noted(Subject.of(before), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
    }

    void conflicted(Conflict conflict) {
        var before = updates.lockedByMessage(conflict.message()).orElseThrow();
        keep(before, before.with(before.dispatch().conflicted(before.name(), conflict)));
        journal.noted(
                Subject.of(before), AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    /** The random end of the id: it tells the other State neither when nor how many investigations there are. */
    private static String reference(InvestigationId id) {
        var text = id.toString();
        return "PI-" + text.substring(text.length() - REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
    }

    private static Reception.Conflicts conflict(CaseArrival.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_CASE, NOT_THE_OPENER ->
                new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "this case is not known here");
            case NOT_A_PARTICIPANT ->
                new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the case belongs to other States");
        };
    }

    private void keep(InvestigationUpdate before, InvestigationUpdate after) {
        if (!after.equals(before)) {
            updates.keep(after);
            journal.stateChanged(
                    Subject.of(after),
                    AuditEvent.NODE,
                    after.dispatch().getClass().getSimpleName());
        }
    }
}
