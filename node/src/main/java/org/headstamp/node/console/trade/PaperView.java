package org.headstamp.node.console.trade;

import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.TradeEnquiry;

/** The form in which a registrar records what a party of the trade answered on paper. */
record PaperView(TraceId trace, SubQuery query, AnswerForm form) {
    /** Name of the form on its page. */
    static final String NAME = "paper";

    public String path() {
        return AskView.page(trace) + "/" + query.id();
    }

    public String question() {
        return AskView.question(trace);
    }

    /** The question as its party sees it. */
    public TradeEnquiry enquiry() {
        return TradeEnquiry.of(query);
    }

    /** Whether it is still to be answered. */
    public boolean isWaited() {
        return query.state() == SubQuery.State.OPEN || query.state() == SubQuery.State.OVERDUE;
    }
}
