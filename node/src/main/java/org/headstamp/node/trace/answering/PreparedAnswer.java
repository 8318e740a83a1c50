package org.headstamp.node.trace.answering;

import java.util.List;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is composed and not drafted yet.
 *
 * @param records on which it rests
 * @param correction why an earlier answer is put right; null for the first one
 */
public record PreparedAnswer(
        AnsweringTrace asked,
        Reply.Answer reply,
        List<ConfirmedRecord> records,
        @Nullable String correction) {
    public PreparedAnswer {
        records = List.copyOf(records);
    }
}
