package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.trade.EnquiryPlace;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.UnknownSubQueryException;
import org.jspecify.annotations.Nullable;

/**
 * What a manufacturer, importer or dealer does by an account of its own: it reads what it is asked and answers. A question
 * to another party is not there for it.
 */
@Singleton
public class TradeAnswers {
    /** The longest page. */
    public static final int MOST = 100;

    private final AnsweringRepository traces;
    private final AnsweringChanges changes;
    private final SubQueries queries;
    private final NodeClock clock;

    TradeAnswers(AnsweringRepository traces, AnsweringChanges changes, SubQueries queries, NodeClock clock) {
        this.traces = traces;
        this.changes = changes;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What a party says by its own account.
     *
     * @param document reference of a document of its own that holds it; null for none
     */
    public record Said(TradeReply reply, @Nullable String document) {
        public Said {
            reply = Checked.present("reply", reply);
            document = Checked.optionalText("document", document, 200);
        }
    }

    private record Asked(AnsweringTrace trace, SubQuery query) {}

    /** The enquiries to the own party: those that wait for an answer first, then the newest. */
    @Transactional
    public List<TradeEnquiry.Listed> list(Operator by, EnquiryPlace after, int most) {
        var party = party(by, "list enquiries to the trade");
        return queries.to(party, after, Math.clamp(most, 1, MOST + 1)).stream()
                .map(TradeEnquiry::line)
                .toList();
    }

    /**
     * One enquiry; the log has every reading.
     *
     * @throws UnknownSubQueryException if there is none to the own party
     */
    @Transactional
    public TradeEnquiry open(Operator by, SubQueryId id) {
        var asked = locked(by, id, "read an enquiry to the trade");
        return TradeEnquiry.of(queries.opened(asked.trace().ref(), id, by.account()));
    }

    /**
     * Answers, be it late; when nobody is waited for any more, the registrar goes on.
     *
     * @throws UnknownSubQueryException if there is no such enquiry to the own party
     * @throws IllegalTransitionException if it was answered before or taken back
     */
    @Transactional
    public TradeEnquiry answer(Operator by, SubQueryId id, Said said) {
        var trace = locked(by, id, "answer an enquiry to the trade").trace();
        var answered = queries.answered(trace.ref(), id, answer(by, said));
        if (!queries.isWaitedFor(trace.id())) {
            var unused = changes.keep(trace, trace.turns().tradeAnswered(clock.now()), by.account());
        }
        return TradeEnquiry.of(answered);
    }

    /**
     * Puts an answer of the own party right, as long as nothing that may rest on it has left; the earlier one is kept. A
     * draft that waits for its second person goes back to the registrar.
     *
     * @throws UnknownSubQueryException if there is no such enquiry to the own party
     * @throws IllegalTransitionException if it was not answered by the party, was corrected too often, or is too late
     */
    @Transactional
    public TradeEnquiry correct(Operator by, SubQueryId id, Said said) {
        var asked = locked(by, id, "correct an answer of the trade");
        var trace = asked.trace();
        if (trace.state() instanceof AnsweringState.Stopped) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: a correction; nobody waits for an answer any more",
                    SubQueries.SUBJECT + " " + id, TradeEnquiry.Standing.TAKEN_BACK);
        }
        var before = asked.query().answer();
        if (before != null && traces.hasRepliedSince(trace.id(), before.at())) {
            throw IllegalTransitionException.because(
                    "{0} is {1}, which does not allow: a correction of what has been used; write to the authority that asked",
                    SubQueries.SUBJECT + " " + id, TradeEnquiry.Standing.ANSWERED);
        }
        var corrected = queries.corrected(trace.ref(), id, answer(by, said));
        var unused = changes.keep(trace, trace.turns().tradeCorrected(clock.now()), by.account());
        return TradeEnquiry.of(corrected);
    }

    /** The trace is locked before the question is read, as every change of either begins. */
    private Asked locked(Operator by, SubQueryId id, String action) {
        var party = party(by, action);
        var trace = queries.traceOf(id).map(traces::lockedByNode).orElseThrow(() -> new UnknownSubQueryException(id));
        var query = queries.get(trace.ref(), id);
        if (!query.party().equals(party)) {
            throw new UnknownSubQueryException(id);
        }
        return new Asked(trace, query);
    }

    private TradeAnswer answer(Operator by, Said said) {
        return new TradeAnswer(
                said.reply(),
                said.document() == null ? "" : said.document(),
                TradeAnswer.Giver.PARTY,
                by.account(),
                clock.now());
    }

    private static RecordKey party(Operator by, String action) {
        return new RecordKey(by.requireParty(action).value());
    }
}
