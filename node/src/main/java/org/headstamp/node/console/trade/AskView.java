package org.headstamp.node.console.trade;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.AskableItem;

/**
 * The form in which a registrar asks a party of the trade.
 *
 * @param items of the question of the other State, among which is chosen
 */
record AskView(TraceId trace, List<AskableItem> items, Entered form) {
    /** Name of the form on its page. */
    static final String NAME = "trade";

    AskView {
        items = List.copyOf(items);
    }

    public String path() {
        return page(trace);
    }

    public String question() {
        return question(trace);
    }

    static String page(TraceId trace) {
        return question(trace) + "/enquiries";
    }

    /** The page of the question that another State asks. */
    static String question(TraceId trace) {
        return "/console/requests/" + trace;
    }

    /** @throws InvalidValueException if something is missing or wrong */
    static TradeEnquiries.Enquiry enquiry(Entered form) {
        var party = form.value("party");
        if (!RecordKey.wellFormed(party)) {
            throw new InvalidValueException("party", "is no key of a record: {0}", party);
        }
        return new TradeEnquiries.Enquiry(new RecordKey(party), form.value("question"), form.all("items"));
    }
}
