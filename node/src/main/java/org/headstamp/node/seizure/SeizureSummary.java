package org.headstamp.node.seizure;

import java.time.Instant;
import org.headstamp.node.CaseId;

/** A seizure without contents. */
public record SeizureSummary(SeizureId id, CaseId caseId, String recordedBy, Instant recordedAt, int items) {}
