package org.headstamp.node.trace.answering;

import java.util.List;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.message.TraceAnswer;

/** What a proposal answers, and the records that it rests on. */
public record ComposedAnswer(TraceAnswer answer, List<ConfirmedRecord> records) {
    public ComposedAnswer {
        records = List.copyOf(records);
    }
}
