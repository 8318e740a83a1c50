package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.CorrectionWire;
import org.headstamp.node.origin.message.Statement;
import org.jspecify.annotations.Nullable;

/** Keeps corrections of ours, and puts what was approved into the outbox; from then on the record says the new. */
@Singleton
class CorrectionSending {
    private final Outbox outbox;
    private final CorrectionRepository corrections;
    private final StatedRepository stated;
    private final OriginJournal journal;
    private final NodeClock clock;

    CorrectionSending(
            Outbox outbox,
            CorrectionRepository corrections,
            StatedRepository stated,
            OriginJournal journal,
            NodeClock clock) {
        this.outbox = outbox;
        this.corrections = corrections;
        this.stated = stated;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param language in which it is written; null for that of what is put right */
    OriginCorrection drafted(Stated said, String reason, Statement instead, @Nullable String language, String actor) {
        var now = clock.now();
        var correction = new OriginCorrection(
                new CorrectionId(clock.newUuid()),
                said.caseId(),
                said.peer(),
                true,
                said.root(),
                said.statement(),
                new CorrectionNotice(said.standing(), reason, instead),
                actor,
                language,
                null,
                new Dispatch.Drafted(),
                now);
        corrections.add(correction);
        journal.noted(Subject.of(correction), actor, null, "CORRECTION_DRAFTED", now);
        return correction;
    }

    void approved(OriginCorrection correction, String actor) {
        journal.noted(Subject.of(correction), actor, null, "CORRECTION_APPROVED", clock.now());
    }

    JudgedCorrection judged(OriginCorrection correction) {
        var said = stated.locked(correction.root()).orElseThrow();
        var leaving = correction.dispatch() instanceof Dispatch.Drafted
                ? correction.telling(granted(correction.notice().corrected(), said.granted()))
                : correction;
        return new JudgedCorrection(leaving, said.header().forReply(correction.language()));
    }

    /** @throws IllegalTransitionException if what it supersedes does not stand any more */
    OriginCorrection send(OriginCorrection correction, String actor) {
        var now = clock.now();
        var said = stated.locked(correction.root()).orElseThrow();
        if (!said.standing().equals(correction.notice().supersedes())) {
            throw new IllegalTransitionException(
                    correction.name(),
                    correction.dispatch(),
                    "supersede message " + correction.notice().supersedes() + ", for " + said.standing() + " stands");
        }
        var told = granted(correction.notice().corrected(), said.granted());
        var notice = new CorrectionNotice(said.standing(), correction.notice().reason(), told);
        var message = outbox.enqueue(new OutgoingMessage(
                said.caseId(),
                said.peer(),
                said.answered(),
                said.header().forReply(correction.language()),
                CorrectionWire.payload(notice)));
        var sent = correction.sent(message, told, now);
        corrections.keep(sent);
        stated.correct(correction.root(), told, message);
        journal.stateChanged(Subject.of(sent), actor, "Sent");
        journal.noted(Subject.of(sent), actor, message, "CORRECTION_SENT", now);
        return sent;
    }

    OriginCorrection withdrawn(OriginCorrection correction, String actor) {
        var now = clock.now();
        var withdrawn = correction.with(correction.dispatch().withdrawn(correction.name(), now));
        if (!withdrawn.equals(correction)) {
            corrections.keep(withdrawn);
            journal.stateChanged(Subject.of(withdrawn), actor, "Withdrawn");
            journal.noted(Subject.of(withdrawn), actor, null, "CORRECTION_WITHDRAWN", now);
        }
        return withdrawn;
    }

    private static Statement granted(Statement whole, Granted granted) {
        return switch (whole) {
            case Statement.Notified notified -> notified;
            case Statement.Reported(var report) -> new Statement.Reported(granted.of(report));
        };
    }
}
