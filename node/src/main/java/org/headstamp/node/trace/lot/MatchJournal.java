package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.trace.sighting.LotSighting;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time lines what becomes of matches, and gives a registrar each to consider. */
@Singleton
class MatchJournal {
    static final String SUBJECT = "lot-match";

    private final AuditLog log;
    private final CaseJournal cases;
    private final Tasks tasks;

    MatchJournal(AuditLog log, CaseJournal cases, Tasks tasks) {
        this.log = log;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Only the case of the confirmation is told, which is locked already. */
    void found(LotMatch match, LotSighting confirmed) {
        stateChanged(match, AuditEvent.NODE);
        noted(match, confirmed, AuditEvent.NODE, null, "LOT_MATCH_FOUND", match.foundAt());
        tasks.open(NewTask.of(TaskKind.CONSIDER_LOT_MATCH, confirmed.caseId(), SUBJECT, match.id())
                .with(confirmed.asker()));
    }

    /** Nobody need consider it any more. */
    void decided(LotMatch match, String actor) {
        stateChanged(match, actor);
        tasks.done(TaskKind.CONSIDER_LOT_MATCH, SUBJECT, match.id(), actor);
    }

    /** Both cases stay open until the transaction ends; locked in one order, before anything is sent in either. */
    void begin(LotMatch match) {
        var ids = match.first()
                                .caseId()
                                .toString()
                                .compareTo(match.second().caseId().toString())
                        < 0
                ? new LotSighting[] {match.first(), match.second()}
                : new LotSighting[] {match.second(), match.first()};
        for (var sighting : ids) {
            cases.requireOpen(sighting.caseId());
        }
    }

    void noted(LotMatch match, LotSighting in, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                in.caseId(),
                TimelineEntry.of(at, "LOT", code, actor)
                        .withPeer(in.asker())
                        .withMessage(message)
                        .withSubject(SUBJECT, match.id()));
    }

    private void stateChanged(LotMatch match, String actor) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .inCase(match.second().caseId())
                .subject(SUBJECT, match.id())
                .outcome(match.state().name()));
    }
}
