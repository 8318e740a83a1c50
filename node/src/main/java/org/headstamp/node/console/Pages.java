package org.headstamp.node.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.trace.trade.TradeEnquiry;

/** The templates, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console")
final class Pages {
    private Pages() {}

    static native TemplateInstance logIn(boolean failed, boolean exercise);

    static native TemplateInstance failure(String title, String detail);

    static native TemplateInstance cases(Visitor visitor, CasePage page);

    static native TemplateInstance caseRows(CasePage page);

    static native TemplateInstance onecase(Visitor visitor, CaseView view);

    /** @param next place of the page that follows; empty on the last one */
    static native TemplateInstance enquiries(Visitor visitor, List<TradeEnquiry.Listed> lines, String next);

    static native TemplateInstance enquiry(Visitor visitor, EnquiryView view);
}
