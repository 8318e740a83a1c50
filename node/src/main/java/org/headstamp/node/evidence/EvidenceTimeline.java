package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.Evidence;
import org.headstamp.node.exchange.EvidenceListener;

/** Shows evidence on the time line of its case. */
@Singleton
class EvidenceTimeline implements EvidenceListener {
    private static final String FEATURE = "EVIDENCE";

    private final CaseJournal cases;
    private final NodeClock clock;

    EvidenceTimeline(CaseJournal cases, NodeClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** A message may have named a case that it could not open; what is kept of it has no time line then. */
    @Override
    public void kept(Evidence evidence) {
        if (cases.knows(evidence.caseId())) {
            cases.note(
                    evidence.caseId(),
                    TimelineEntry.of(clock.now(), FEATURE, evidence.code(), AuditEvent.NODE)
                            .withPeer(evidence.peer())
                            .withMessage(evidence.request())
                            .withSubject("evidence", evidence.id()));
        }
    }
}
