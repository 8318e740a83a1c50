package org.headstamp.node.console.trade;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.trace.trade.TradeEnquiry;

/** The templates of enquiries to the trade, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/trade")
final class TradeTemplates {
    private TradeTemplates() {}

    /** @param next place of the page that follows; empty on the last one */
    static native TemplateInstance enquiries(Say say, Visitor visitor, List<TradeEnquiry.Listed> lines, String next);

    static native TemplateInstance enquiry(Say say, Visitor visitor, EnquiryView view);

    static native TemplateInstance ask(Say say, Visitor visitor, AskView view);

    /** @param changed whether it differs from what was shown before */
    static native TemplateInstance preview(Say say, Visitor visitor, AskPreview view, boolean changed);

    static native TemplateInstance paper(Say say, Visitor visitor, PaperView view);
}
