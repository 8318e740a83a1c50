package org.headstamp.node.console.answer;

import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeReply;

/** A party of the trade that was asked, and what it answered. */
record TradeLine(SubQuery query) implements Weighed {
    private static final long AROUND = 2500;

    private static final long AROUND_TRANSFER = 150;

    @Override
    public long weight() {
        return AROUND
                + Weight.of(query.question(), query.items().toString())
                + answers().stream().mapToLong(TradeLine::weight).sum();
    }

    private static long weight(TradeEnquiry.AnswerGiven given) {
        long transfers =
                given.reply() instanceof TradeReply.Told told ? told.transfers().size() * AROUND_TRANSFER : 0;
        return AROUND + Weight.of(given.reply().toString(), given.document()) + transfers;
    }

    /** What it answered, then what it corrected since, the newest first. */
    public List<TradeEnquiry.AnswerGiven> answers() {
        var enquiry = TradeEnquiry.of(query);
        return Stream.concat(Stream.ofNullable(enquiry.answer()), enquiry.earlier().reversed().stream())
                .toList();
    }

    /** Whether its answer is waited for. */
    public boolean waits() {
        return query.state() == SubQuery.State.OPEN || query.state() == SubQuery.State.OVERDUE;
    }

    /** Where its answer on paper is recorded. */
    public String path() {
        return "/console/requests/" + query.trace().id() + "/enquiries/" + query.id();
    }
}
