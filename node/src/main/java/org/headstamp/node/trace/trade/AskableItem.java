package org.headstamp.node.trace.trade;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.item.Item;

/**
 * An item of another State's question, about which the trade may be asked.
 *
 * @param reference which that State gave it, and which the trade is not told
 * @param shown what the trade would be shown of it
 */
public record AskableItem(String reference, TradeItem shown) {
    /** In the order in which they come. */
    public static List<AskableItem> of(List<Item> items) {
        var shown = TradeItem.of(items);
        return IntStream.range(0, items.size())
                .mapToObj(index -> new AskableItem(items.get(index).reference(), shown.get(index)))
                .toList();
    }
}
