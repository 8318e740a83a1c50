package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineSubject;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.exchange.Dispatch;

/** Until when a State is expected to decide on a request of ours. */
@Singleton
class ConsentDeadline {
    private final Deadlines deadlines;
    private final Timetable timetable;

    ConsentDeadline(Deadlines deadlines, Timetable timetable) {
        this.deadlines = deadlines;
        this.timetable = timetable;
    }

    void set(AskedConsent consent, Instant now) {
        var subject = new DeadlineSubject(AskedConsent.KIND, consent.id().toString(), consent.caseId(), consent.of());
        var term = timetable.term(DeadlineKind.CONSENT, consent.header().priority(), consent.of(), now);
        deadlines.set(DeadlineKind.CONSENT, subject, term);
    }

    /** Nobody waits for a decision that was made, or for one on a request that never came there. */
    void follow(AskedConsent consent, Instant now) {
        var id = consent.id().toString();
        switch (consent.state()) {
            case ConsentState.Decided decided -> deadlines.met(DeadlineKind.CONSENT, AskedConsent.KIND, id, now);
            case ConsentState.Asked(var dispatch) -> {
                if (dispatch instanceof Dispatch.Undelivered || dispatch instanceof Dispatch.Conflicted) {
                    deadlines.dropped(DeadlineKind.CONSENT, AskedConsent.KIND, id, now);
                }
            }
        }
    }
}
