package org.headstamp.node.trace.composing;

import java.util.List;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceQuestion;

/**
 * A question of another State and what our registers gave for it.
 *
 * @param header of the question: whether confidentiality is guaranteed
 * @param searches one for each item
 * @param enquiries what was searched by others whom we asked
 * @param told what of their answers is told on
 */
public record Searched(
        TraceQuestion question,
        Header header,
        List<ItemSearch> searches,
        List<RecordSearch> enquiries,
        List<ToldByTrade> told) {
    public Searched {
        told = List.copyOf(told);
        searches = List.copyOf(searches);
        enquiries = List.copyOf(enquiries);
    }
}
