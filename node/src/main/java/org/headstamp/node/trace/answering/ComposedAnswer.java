package org.headstamp.node.trace.answering;

import java.util.List;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.composing.ToldByTrade;
import org.headstamp.node.trace.message.TraceAnswer;

/**
 * What a proposal answers, and the records that it rests on.
 *
 * @param told what of the trade's answers it tells on
 */
public record ComposedAnswer(TraceAnswer answer, List<ConfirmedRecord> records, List<ToldByTrade> told) {
    public ComposedAnswer {
        told = List.copyOf(told);
        records = List.copyOf(records);
    }
}
