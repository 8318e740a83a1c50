package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.trade.AskableItem;
import org.headstamp.node.trace.trade.ForeseenEnquiry;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeItem;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.UnknownSubQueryException;

/**
 * Asks manufacturers, importers and dealers of this State what their records say (CTOC/COP/WG.6/2022/4, recommendation
 * 10). A registrar puts the question. A party with an account answers by itself ({@link TradeAnswers}); for one without,
 * the registrar records the answer with the document that holds it.
 */
@Singleton
public class TradeEnquiries {
    private final AnsweringRepository traces;
    private final AnsweringChanges changes;
    private final SubQueries queries;
    private final RegistryReader registry;
    private final TradeTerms terms;

    TradeEnquiries(
            AnsweringRepository traces,
            AnsweringChanges changes,
            SubQueries queries,
            RegistryReader registry,
            TradeTerms terms) {
        this.traces = traces;
        this.changes = changes;
        this.queries = queries;
        this.registry = registry;
        this.terms = terms;
    }

    /**
     * A question to the trade.
     *
     * @param party key of the party in the register
     * @param items references of the items that it is about; all if empty
     */
    public record Enquiry(RecordKey party, String question, List<String> items) {
        public Enquiry {
            party = Checked.present("party", party);
            question = Checked.text("question", question, 4000);
            items = Checked.list("items", items, TraceQuestion.MOST_ITEMS);
        }
    }

    /** What the party answered, by a channel outside this node, and the document that holds it. */
    public record Reported(TradeReply reply, String document) {
        public Reported {
            reply = Checked.present("reply", reply);
            document = Checked.text("document", document, 200);
        }
    }

    /**
     * The items about which the trade may be asked, in the order of the State that asks.
     *
     * @throws IllegalTransitionException if the trade cannot be asked as the trace stands
     */
    @Transactional
    public List<AskableItem> askable(Operator by, TraceId id) {
        by.require("ask the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var unused = trace.turns().tradeAsked(terms.now());
        return AskableItem.of(trace.question().items());
    }

    /**
     * What {@link #ask} would ask. Nothing is kept of it.
     *
     * @throws InvalidValueException as it does
     * @throws IllegalTransitionException as it does
     */
    @Transactional
    public ForeseenEnquiry foresee(Operator by, TraceId id, Enquiry enquiry) {
        by.require("ask the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var party = ofTheTrade(by, enquiry.party());
        var items = chosen(trace, enquiry.items());
        var unused = trace.turns().tradeAsked(terms.now());
        queries.requireRoom(trace.id());
        return new ForeseenEnquiry(party, enquiry.question(), TradeItem.of(items), terms.due(trace));
    }

    /**
     * Asks a party of the register.
     *
     * @throws InvalidValueException if there is no such party in the trade, or an item was not asked about
     * @throws IllegalTransitionException if the trade cannot be asked as the trace stands
     */
    @Transactional
    public SubQuery ask(Operator by, TraceId id, Enquiry enquiry) {
        by.require("ask the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var party = ofTheTrade(by, enquiry.party());
        var items = chosen(trace, enquiry.items());
        changes.begin(by, trace.caseId());
        var waiting = trace.turns().tradeAsked(terms.now());
        var query = queries.ask(new SubQuery(
                new SubQueryId(terms.newId()),
                trace.ref(),
                enquiry.party(),
                party.role(),
                enquiry.question(),
                items.stream().map(Item::reference).toList(),
                TradeItem.of(items),
                by.account(),
                terms.now(),
                terms.due(trace),
                SubQuery.State.OPEN,
                null,
                List.of(),
                null,
                List.of()));
        var unused = changes.keep(trace, waiting, by.account());
        return query;
    }

    /**
     * One question to the trade, for the registrar who records its answer; an answer may name purchasers, so the log has
     * who looked.
     *
     * @throws UnknownSubQueryException if there is none about this trace
     */
    @Transactional
    public SubQuery one(Operator by, TraceId id, SubQueryId query) {
        by.require("record an answer of the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var asked = queries.get(trace.ref(), query);
        if (asked.mayNamePersons()) {
            changes.personalDataRead(trace, by);
        }
        return asked;
    }

    /** Records what a party answered; when nobody is waited for any more, the registrar goes on. */
    @Transactional
    public SubQuery record(Operator by, TraceId id, SubQueryId query, Reported reported) {
        by.require("record an answer of the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var answer = new TradeAnswer(
                reported.reply(), reported.document(), TradeAnswer.Giver.REGISTRAR, by.account(), terms.now());
        var answered = queries.answered(trace.ref(), query, answer);
        goOn(by, trace);
        return answered;
    }

    /** Takes a question back that went to the wrong party or is answered otherwise; repeating changes nothing. */
    @Transactional
    public SubQuery withdraw(Operator by, TraceId id, SubQueryId query) {
        by.require("take a question to the trade back", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var withdrawn = queries.withdrawn(trace.ref(), query, by.account());
        goOn(by, trace);
        return withdrawn;
    }

    /** Reminds a party that has not answered: it sees so in its list. Nothing is sent to it. */
    @Transactional
    public SubQuery remind(Operator by, TraceId id, SubQueryId query) {
        by.require("remind the trade", Role.REGISTRAR);
        return queries.reminded(traces.locked(by, id).ref(), query, by.account());
    }

    /**
     * Every question to the trade about a trace, oldest first, at most 100. What a registrar reads here is no task any
     * more, so none comes in meanwhile; and an answer may name purchasers, so the log has who looked.
     */
    @Transactional
    public List<SubQuery> of(Operator by, TraceId id) {
        by.require("read questions to the trade", Role.REGISTRAR, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var asked = queries.of(id);
        if (asked.stream().anyMatch(SubQuery::mayNamePersons)) {
            changes.personalDataRead(trace, by);
        }
        if (by.is(Role.REGISTRAR)) {
            queries.read(trace.ref(), by.account());
        }
        return asked;
    }

    private Party ofTheTrade(Operator by, RecordKey key) {
        return registry.party(key, by)
                .filter(found -> found.role().isOfTheTrade())
                .orElseThrow(() -> new InvalidValueException(
                        "party", "is no manufacturer, importer or dealer of the register: {0}", key));
    }

    private void goOn(Operator by, AnsweringTrace trace) {
        if (!queries.isWaitedFor(trace.id())) {
            var unused = changes.keep(trace, trace.turns().tradeAnswered(terms.now()), by.account());
        }
    }

    /** The items that a question is about, in the order of the State that asks; all if none is named. */
    private static List<Item> chosen(AnsweringTrace trace, List<String> named) {
        var asked = trace.question().itemReferences();
        named.stream().filter(item -> !asked.contains(item)).findFirst().ifPresent(item -> {
            throw new InvalidValueException("items", "names item {0}, which was not asked about", item);
        });
        return trace.question().items().stream()
                .filter(item -> named.isEmpty() || named.contains(item.reference()))
                .toList();
    }

    /** Time and ids for questions to the trade. */
    @Singleton
    static class TradeTerms {
        private final Timetable timetable;
        private final Federation federation;
        private final NodeClock clock;

        TradeTerms(Timetable timetable, Federation federation, NodeClock clock) {
            this.timetable = timetable;
            this.federation = federation;
            this.clock = clock;
        }

        Instant now() {
            return clock.now();
        }

        UUID newId() {
            return clock.newUuid();
        }

        Instant due(AnsweringTrace trace) {
            return timetable.due(DeadlineKind.SUB_QUERY, trace.header().priority(), federation.self(), clock.now());
        }
    }
}
