package org.headstamp.node.console.answer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.HistoryCheck;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a question shows. */
@Singleton
class RequestViews {
    private final AnsweringReading reading;
    private final AnsweringDialogue dialogue;
    private final TradeEnquiries trade;
    private final RequestBackground background;
    private final DraftViews drafts;

    RequestViews(
            AnsweringReading reading,
            AnsweringDialogue dialogue,
            TradeEnquiries trade,
            RequestBackground background,
            DraftViews drafts) {
        this.reading = reading;
        this.dialogue = dialogue;
        this.trade = trade;
        this.background = background;
        this.drafts = drafts;
    }

    /** A match whose life the reader wants to see. */
    record Looked(String item, RecordKey record) {}

    /**
     * In one transaction, in which the question is read once.
     *
     * @param refused a form that was refused; null if none was
     */
    @Transactional
    RequestView of(Operator by, Say say, TraceId id, @Nullable Looked looked, @Nullable Entered refused, Instant now) {
        var trace = reading.answering(by, id);
        var searches = trace.searches();
        var enquiries = enquiries(by, id);
        var items = trace.question().items();
        var asked = IntStream.range(0, items.size())
                .mapToObj(i -> new AskedItem(
                        i,
                        items.get(i),
                        searches.stream()
                                .filter(search -> search.itemReference()
                                        .equals(items.get(i).reference()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new RequestView(
                trace,
                background.texts(by, say, trace),
                reading.proofs(by, id).stream().map(CameWithIt::new).toList(),
                background.reasons(by, trace),
                asked,
                messages(by, say, id),
                dialogue.wasAskedToClarify(by, id),
                enquiries,
                reading.replies(by, id).stream().map(GivenReply::new).toList(),
                drafts.of(by, trace, enquiries, refused),
                looked == null ? null : life(by, trace, looked),
                refused == null ? Entered.nothing() : refused,
                by,
                now);
    }

    private Part<MessageLine> messages(Operator by, Say say, TraceId id) {
        var page = dialogue.page(by, id, Part.wanted(say, RequestView.MESSAGES), Part.MOST);
        return new Part<>(page.messages().stream().map(MessageLine::new).toList(), page.from(), page.all());
    }

    private List<TradeLine> enquiries(Operator by, TraceId id) {
        return by.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT)
                ? trade.of(by, id).stream().map(TradeLine::new).toList()
                : List.of();
    }

    private Chain life(Operator by, AnsweringTrace trace, Looked looked) {
        var history = drafts.history(by, trace.id(), looked.item(), looked.record());
        var steps = history.events().stream().map(HistoryCheck.Step::of).toList();
        var flaws = DraftViews.isLot(trace, looked.item(), looked.record())
                ? HistoryCheck.ofLot(looked.item(), steps)
                : HistoryCheck.ofOneThing(looked.item(), steps);
        return Chain.of(history, looked.item(), flaws);
    }
}
