package org.headstamp.node.console.answer;

import java.util.List;
import java.util.Map;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.TradeSource;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeReply;

/**
 * Transfers that a party of the trade told, and the item of which an answer tells them on.
 *
 * @param item its reference; empty where they are not told on
 */
record TradeRow(SubQuery query, int transfers, String item) {
    /** What the names of its fields begin with; the id of the question to the trade follows. */
    private static final String FIELD = "told-";

    /** Reference of the document that holds it; empty if the party gave none. */
    public String document() {
        var answer = query.answer();
        return answer == null ? "" : answer.document();
    }

    /** Name of its field. */
    public String field() {
        return FIELD + query.id();
    }

    /**
     * One for each answer with transfers. In a draft that nobody began, what is about one item is told on.
     *
     * @param begun whether somebody began the draft
     */
    static List<TradeRow> of(List<TradeLine> asked, Entered form, boolean begun) {
        return asked.stream()
                .map(TradeLine::query)
                .filter(query -> transfersOf(query) > 0)
                .map(query -> new TradeRow(query, transfersOf(query), itemOf(query, form, begun)))
                .toList();
    }

    private static String itemOf(SubQuery query, Entered form, boolean begun) {
        var name = FIELD + query.id();
        if (begun || form.values().containsKey(name)) {
            return form.value(name);
        }
        return query.items().size() == 1 ? query.items().getFirst() : "";
    }

    private static int transfersOf(SubQuery query) {
        var answer = query.answer();
        return answer != null && answer.reply() instanceof TradeReply.Told told
                ? told.transfers().size()
                : 0;
    }

    static void fill(Map<String, List<String>> values, AnswerProposal proposal) {
        proposal.tradeSources()
                .forEach(source -> values.put(FIELD + source.enquiry(), List.of(source.itemReference())));
    }

    /**
     * What is told on, by the ids of the questions, as a form has no order.
     *
     * @throws InvalidValueException if what stands there can be no item
     */
    static List<TradeSource> sources(Entered form) {
        return form.values().keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .filter(name -> !form.value(name).isEmpty())
                .sorted()
                .map(name -> source(name.substring(FIELD.length()), form.value(name)))
                .toList();
    }

    private static TradeSource source(String enquiry, String item) {
        try {
            return new TradeSource(SubQueryId.parse(enquiry), item);
        } catch (InvalidValueException e) {
            throw e.at("tradeSources");
        }
    }
}
