package org.headstamp.node.trace.asking;

import org.headstamp.node.CaseId;
import org.headstamp.node.trace.message.TraceQuestion;

/** A question about items of a seizure, and the case of that seizure. */
public record ComposedQuestion(CaseId caseId, TraceQuestion question) {}
