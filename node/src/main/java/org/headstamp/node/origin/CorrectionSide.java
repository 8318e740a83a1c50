package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.CorrectionNotice;

/** Corrections of other States, and what becomes of ours on their way. */
@Singleton
class CorrectionSide {
    private final CorrectionRepository corrections;
    private final StatedRepository stated;
    private final OriginJournal journal;
    private final NodeClock clock;

    CorrectionSide(CorrectionRepository corrections, StatedRepository stated, OriginJournal journal, NodeClock clock) {
        this.corrections = corrections;
        this.stated = stated;
        this.journal = journal;
        this.clock = clock;
    }

    /** A State corrects what it said last itself; whether investigation or case are closed makes no difference. */
    Reception corrected(Arrival arrival, CorrectionNotice notice) {
        var said = stated.locked(corrections.rootOf(notice.supersedes())).orElse(null);
        if (said == null || !said.caseId().equals(arrival.caseId())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE,
                    "no notification or update in this case has the id " + notice.supersedes());
        }
        if (said.ours() || !said.peer().equals(arrival.from())) {
            return new Reception.Conflicts(
                    ConflictReason.NOT_A_PARTY, "only the State that said it corrects message " + notice.supersedes());
        }
        if (!said.standing().equals(notice.supersedes())) {
            return new Reception.Conflicts(
                    ConflictReason.SUPERSEDED,
                    "message " + notice.supersedes() + " is superseded already; correct " + said.standing());
        }
        if (!said.statement().getClass().equals(notice.corrected().getClass())) {
            return new Reception.Conflicts(
                    ConflictReason.MEANINGLESS_VALUE,
                    "a notification is corrected by a notification, and an update by an update");
        }
        keep(arrival, notice, said);
        return new Reception.Handled();
    }

    private void keep(Arrival arrival, CorrectionNotice notice, Stated said) {
        var correction = new OriginCorrection(
                new CorrectionId(clock.newUuid()),
                said.caseId(),
                said.peer(),
                false,
                said.root(),
                said.statement(),
                notice,
                AuditEvent.NODE,
                null,
                arrival.message(),
                new Dispatch.Delivered(arrival.at()),
                arrival.at());
        corrections.add(correction);
        stated.correct(said.root(), notice.corrected(), arrival.message());
        journal.stateChanged(Subject.of(correction), AuditEvent.NODE, "CORRECTED");
        journal.noted(Subject.of(correction), AuditEvent.NODE, arrival.message(), "CORRECTION_RECEIVED", arrival.at());
    }

    void settled(Settlement settlement) {
        var before = corrections.lockedByMessage(settlement.message()).orElseThrow();
        keep(before, before.with(before.dispatch().settled(before.name(), settlement)));
        journal.noted(Subject.of(before), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
    }

    void conflicted(Conflict conflict) {
        var before = corrections.lockedByMessage(conflict.message()).orElseThrow();
        keep(before, before.with(before.dispatch().conflicted(before.name(), conflict)));
        journal.noted(
                Subject.of(before), AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    /** What the other State did not take does not stand: the record says again what that State knows. */
    private void keep(OriginCorrection before, OriginCorrection after) {
        if (after.equals(before)) {
            return;
        }
        corrections.keep(after);
        var said = stated.locked(after.root()).orElseThrow();
        var supersedes = after.notice().supersedes();
        if (!after.stands() && said.standing().equals(after.message())) {
            stated.correct(after.root(), after.before(), supersedes.equals(after.root()) ? null : supersedes);
        } else if (after.stands() && said.standing().equals(supersedes)) {
            stated.correct(after.root(), after.notice().corrected(), after.message());
        }
        journal.stateChanged(
                Subject.of(after), AuditEvent.NODE, after.dispatch().getClass().getSimpleName());
    }
}
