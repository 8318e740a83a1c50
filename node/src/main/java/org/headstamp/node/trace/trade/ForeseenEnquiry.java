package org.headstamp.node.trace.trade;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.registry.Party;

/**
 * What a party of the trade would be asked: all that it would see, and nothing else.
 *
 * @param due until when it should be answered if it is asked now
 */
public record ForeseenEnquiry(Party party, String question, List<TradeItem> items, Instant due) {
    public ForeseenEnquiry {
        items = List.copyOf(items);
    }
}
