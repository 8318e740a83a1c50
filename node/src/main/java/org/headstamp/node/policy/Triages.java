package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.UnknownTraceException;

/** Shows a registrar the ranked candidates of a question, and why no policy answered it. */
@Singleton
public class Triages {
    private final TriageRepository triage;
    private final LotWatches watches;
    private final CaseAccess access;

    Triages(TriageRepository triage, LotWatches watches, CaseAccess access) {
        this.triage = triage;
        this.watches = watches;
        this.access = access;
    }

    /**
     * What is known of a question, with what there is to know now of the lots found.
     *
     * @throws UnknownTraceException if no such question came in, or none for this operator
     */
    @Transactional
    public Triage of(Operator by, TraceId id) {
        by.require("see what the registers gave for a question", Role.REGISTRAR, Role.FOCAL_POINT);
        var found = triage.find(id).orElseThrow(() -> new UnknownTraceException(id));
        access.require(by, found.caseId(), () -> new UnknownTraceException(id));
        return found.shown(result -> watches.shown(result, by));
    }
}
