package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;

/** Reads evidence of silence and against it. Our evidence of non-delivery is kept with the message. */
@Singleton
public class Evidences {
    /** Of a case with more evidence than this, some may be cut. */
    public static final int MOST = 1000;

    private final EvidenceRepository evidence;

    Evidences(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    /** One piece, whoever issued it. */
    @Transactional
    public Optional<KeptEvidence> find(EvidenceId id) {
        return evidence.findByIdOptional(id.value()).map(EvidenceRow::toKept);
    }

    /** Of a case, oldest first; more than {@link #MOST} may not be all. */
    @Transactional
    public List<Evidence> ofCase(CaseId caseId) {
        return evidence.ofCase(caseId, MOST + 1);
    }
}
