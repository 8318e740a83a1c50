package org.headstamp.node.trace.draft;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.trace.TraceMoved;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringReading;

/** What was wrong with an answer is told once: with the correction that left, the draft says it no more. */
@Singleton
class ToldCorrections {
    private final KeptDraftRepository drafts;
    private final AnsweringReading questions;

    ToldCorrections(KeptDraftRepository drafts, AnsweringReading questions) {
        this.drafts = drafts;
        this.questions = questions;
    }

    void follow(@Observes TraceMoved moved) {
        var trace = moved.trace();
        if (trace.side() == TraceRef.Side.ANSWERING) {
            questions
                    .told(trace.id())
                    .ifPresent(reason -> drafts.locked(trace.id())
                            .filter(draft -> reason.equals(draft.proposal().correction()))
                            .ifPresent(draft -> drafts.keep(draft.corrected())));
        }
    }
}
