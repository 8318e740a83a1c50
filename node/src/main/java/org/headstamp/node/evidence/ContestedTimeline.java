package org.headstamp.node.evidence;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.MessageContested;

/** Shows on the time line of a case that a message of another State came and was contested; else nobody here knew of it. */
@Singleton
class ContestedTimeline {
    private static final String FEATURE = "EXCHANGE";

    private final CaseJournal cases;

    ContestedTimeline(CaseJournal cases) {
        this.cases = cases;
    }

    /** Whoever takes no part in the case writes nothing into it, not even this. */
    void contested(@Observes MessageContested event) {
        if (cases.knows(event.caseId(), event.from())) {
            cases.note(
                    event.caseId(),
                    TimelineEntry.of(event.at(), FEATURE, "CONTESTED_" + event.reason(), AuditEvent.NODE)
                            .withPeer(event.from())
                            .withMessage(event.message()));
        }
    }
}
