package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.Timetable;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;

/**
 * Asks manufacturers, importers and dealers of this State what their records say (CTOC/COP/WG.6/2022/4, recommendation
 * 10). A registrar puts the question and records the answer with the document that holds it.
 */
@Singleton
public class TradeEnquiries {
    private static final Set<PartyRole> TRADE =
            EnumSet.of(PartyRole.MANUFACTURER, PartyRole.IMPORTER, PartyRole.DEALER);

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
    public record Reported(String text, String document) {
        public Reported {
            text = Checked.text("text", text, 8000);
            document = Checked.text("document", document, 200);
        }
    }

    /**
     * Asks a party of the register.
     *
     * @throws InvalidValueException if there is no such party in the trade, or an item was not asked about
     */
    @Transactional
    public SubQuery ask(Operator by, TraceId id, Enquiry enquiry) {
        by.require("ask the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var party = registry.party(enquiry.party(), by)
                .filter(found -> TRADE.contains(found.role()))
                .orElseThrow(() -> new InvalidValueException(
                        "party", "is no manufacturer, importer or dealer of the register: " + enquiry.party()));
        var asked = trace.question().itemReferences();
        enquiry.items().stream()
                .filter(item -> !asked.contains(item))
                .findFirst()
                .ifPresent(item -> {
                    throw new InvalidValueException("items", "names item " + item + ", which was not asked about");
                });
        changes.begin(by, trace.caseId());
        var waiting = trace.turns().tradeAsked(terms.now());
        var query = queries.ask(new SubQuery(
                new SubQueryId(terms.newId()),
                trace.ref(),
                enquiry.party(),
                party.role(),
                enquiry.question(),
                enquiry.items().isEmpty() ? asked.stream().sorted().toList() : enquiry.items(),
                by.account(),
                terms.now(),
                terms.due(trace),
                SubQuery.State.OPEN,
                null));
        var unused = changes.keep(trace, waiting, by.account());
        return query;
    }

    /** Records what a party answered; when nobody is waited for any more, the registrar goes on. */
    @Transactional
    public SubQuery record(Operator by, TraceId id, SubQueryId query, Reported reported) {
        by.require("record an answer of the trade", Role.REGISTRAR);
        var trace = traces.locked(by, id);
        var answer = new SubQuery.Answer(reported.text(), reported.document(), by.account(), terms.now());
        var answered = queries.answered(trace.ref(), query, answer);
        if (!queries.isWaitedFor(id)) {
            var unused = changes.keep(trace, trace.turns().tradeAnswered(terms.now()), by.account());
        }
        return answered;
    }

    /** Every question to the trade about a trace, oldest first, at most 100. */
    @Transactional
    public List<SubQuery> of(Operator by, TraceId id) {
        by.require("read questions to the trade", Role.REGISTRAR, Role.FOCAL_POINT);
        return queries.of(traces.get(by, id).id());
    }

    /** What was answered, as records that were searched. */
    @Transactional
    List<RecordSearch> answered(TraceId id) {
        return queries.of(id).stream()
                .flatMap(query -> Stream.ofNullable(query.answer())
                        .map(answer -> new RecordSearch(
                                "enquiry to " + query.role().name().toLowerCase(Locale.ROOT), "", answer.at())))
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
