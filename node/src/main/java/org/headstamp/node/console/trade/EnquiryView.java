package org.headstamp.node.console.trade;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an enquiry to the trade shows.
 *
 * @param wrong what is wrong with what was filled in; null if nothing is
 */
record EnquiryView(
        TradeEnquiry enquiry, AnswerForm form, @Nullable InvalidValueException wrong) {
    /** Where the form goes; empty where nothing can be answered or corrected. */
    public String action() {
        return switch (enquiry.state()) {
            case OPEN, OVERDUE -> "answer";
            case ANSWERED -> enquiry.answer() != null && enquiry.answer().account() != null ? "correction" : "";
            case TAKEN_BACK -> "";
        };
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
