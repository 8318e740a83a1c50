package org.headstamp.node.console.trade;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.jspecify.annotations.Nullable;

/** What the page of an enquiry to the trade shows. */
record EnquiryView(TradeEnquiry enquiry, AnswerForm form) {
    public String path() {
        return page(enquiry.id());
    }

    static String page(SubQueryId id) {
        return "/console/enquiries/" + id;
    }

    /** Where the form goes, on the page; empty where nothing can be answered or corrected. */
    public String action() {
        return switch (enquiry.state()) {
            case OPEN, OVERDUE -> "answer";
            case ANSWERED -> corrected(enquiry) == null ? "" : "correction";
            case TAKEN_BACK -> "";
        };
    }

    /** The answer that the trade itself gave, which it may put right; null where there is none. */
    static TradeEnquiry.@Nullable AnswerGiven corrected(TradeEnquiry enquiry) {
        var given = enquiry.answer();
        return given == null || given.account() == null ? null : given;
    }

    /** Key of the heading above the form. */
    public String heading() {
        return action().equals("correction") ? "enquiry.correct" : "enquiry.answer";
    }

    /** Who may be the right party; empty where nobody was named. */
    @TemplateExtension
    static String mayKnow(TradeEnquiry.AnswerGiven given) {
        return given.reply() instanceof TradeReply.NotTheParty other ? other.mayKnow() : "";
    }

    @TemplateExtension
    static List<TradeTransfer> transfers(TradeEnquiry.AnswerGiven given) {
        return given.reply() instanceof TradeReply.Told told ? told.transfers() : List.of();
    }
}
