package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tells the log and the time line of the case what becomes of traces, inside the transaction in which it does. */
@Singleton
class TraceJournal {
    private static final String FEATURE = "TRACE";

    static final String ASKING = "trace";
    static final String ANSWERING = "answering-trace";

    private final AuditLog log;
    private final CaseJournal cases;

    TraceJournal(AuditLog log, CaseJournal cases) {
        this.log = log;
        this.cases = cases;
    }

    /** Something new may begin in the case; locks it, before anything else that is locked after a trace. */
    void begin(CaseId caseId) {
        cases.requireOpen(caseId);
    }

    /** The State asked takes part in the case from now on. */
    void beginWith(Trace trace, String actor, Instant at) {
        cases.addParticipant(trace.caseId(), trace.asked(), actor, at);
    }

    void stateChanged(Trace trace, String actor) {
        stateChanged(actor, trace.caseId(), trace.asked(), ASKING, trace.id(), trace.state());
    }

    void stateChanged(AnsweringTrace trace, String actor) {
        stateChanged(actor, trace.caseId(), trace.asker(), ANSWERING, trace.id(), trace.state());
    }

    void noted(Trace trace, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                trace.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(trace.asked())
                        .withMessage(message)
                        .withSubject(ASKING, trace.id()));
    }

    void noted(AnsweringTrace trace, String actor, @Nullable MessageId message, String code, Instant at) {
        cases.note(
                trace.caseId(),
                TimelineEntry.of(at, FEATURE, code, actor)
                        .withPeer(trace.asker())
                        .withMessage(message)
                        .withSubject(ANSWERING, trace.id()));
    }

    /** Somebody read an answer for the first time. */
    void opened(Trace trace, MessageId answer, String actor, Instant at) {
        opened(trace.caseId(), trace.asked(), answer, actor);
        noted(trace, actor, answer, "ANSWER_OPENED", at);
    }

    /** Somebody read a question for the first time. */
    void opened(AnsweringTrace trace, String actor, Instant at) {
        opened(trace.caseId(), trace.asker(), trace.request(), actor);
        noted(trace, actor, trace.request(), "QUESTION_OPENED", at);
    }

    private void opened(CaseId caseId, MemberState peer, MessageId message, String actor) {
        log.append(AuditEvent.of(AuditKind.OPENED, actor)
                .peer(peer)
                .message(message)
                .inCase(caseId));
    }

    private void stateChanged(String actor, CaseId caseId, MemberState peer, String kind, TraceId id, Object state) {
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, actor)
                .peer(peer)
                .inCase(caseId)
                .subject(kind, id)
                .outcome(state.getClass().getSimpleName()));
    }
}
