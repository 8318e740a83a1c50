package org.headstamp.node.console.trade;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.console.letter.ContentDigest;
import org.headstamp.node.console.letter.Hidden;
import org.headstamp.node.console.letter.Preview;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.trade.ForeseenEnquiry;

/** What a party of the trade would be asked, before it is. */
record AskPreview(Say say, Visitor visitor, TraceId trace, Entered form, ForeseenEnquiry enquiry) implements Preview {
    public String path() {
        return AskView.page(trace);
    }

    /** Name of the party, or its key where the register has none. */
    public String party() {
        var party = enquiry.party();
        return party.name().isEmpty() ? party.ref().value() : party.name();
    }

    /** Of all but the time, which runs from the moment in which it is asked. */
    @Override
    public String mark() {
        return ContentDigest.of(enquiry.party(), enquiry.question(), enquiry.items())
                .hex();
    }

    @Override
    public String page(boolean changed) {
        return TradeTemplates.preview(say, visitor, this, changed).render();
    }

    /** What was filled in, to be sent again. */
    public List<Hidden> hidden() {
        return Hidden.unseen(form);
    }
}
