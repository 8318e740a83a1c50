package org.headstamp.node.trace.answering;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.trace.TraceMoved;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.correspondence.Correspondence;

/** A later reply clarifies the one before, most of all a correction; and what was withdrawn needs no clarification. */
@Singleton
class ClarifiedReplies {
    private final AnsweringRepository traces;
    private final Correspondence correspondence;

    ClarifiedReplies(AnsweringRepository traces, Correspondence correspondence) {
        this.traces = traces;
        this.correspondence = correspondence;
    }

    void follow(@Observes TraceMoved moved) {
        var trace = moved.trace();
        if (trace.side() != TraceRef.Side.ANSWERING) {
            return;
        }
        var state = traces.seenByNode(trace.id()).state();
        if (state instanceof AnsweringState.Replied replied) {
            correspondence.repliedAnew(trace, replied.message(), replied.at());
        } else if (state instanceof AnsweringState.Stopped) {
            correspondence.nothingToClarify(trace);
        }
    }
}
