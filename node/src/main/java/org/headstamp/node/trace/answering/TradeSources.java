package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.RegistryReader;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.AnswerProposal.TradeSource;
import org.headstamp.node.trace.composing.ToldByTrade;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeReply;

/** What the trade answered, by itself or on paper, as an answer to another State is composed from it. */
@Singleton
class TradeSources {
    private final SubQueries queries;
    private final RegistryReader registry;

    TradeSources(SubQueries queries, RegistryReader registry) {
        this.queries = queries;
        this.registry = registry;
    }

    /** What was answered, as records that were searched. */
    @Transactional
    List<RecordSearch> searched(TraceId id) {
        return queries.of(id).stream()
                .flatMap(query -> Stream.ofNullable(query.answer())
                        .filter(TradeAnswer::searchedRecords)
                        .map(answer -> new RecordSearch(ToldByTrade.register(query.role()), "", answer.at())))
                .toList();
    }

    /**
     * What these sources told, in their order.
     *
     * @throws InvalidValueException if one is no answer of the trade about its item
     */
    @Transactional
    List<ToldByTrade> told(Operator by, TraceId id, List<TradeSource> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        var asked = queries.of(id);
        return sources.stream().map(source -> told(by, asked, source)).toList();
    }

    private ToldByTrade told(Operator by, List<SubQuery> asked, TradeSource source) {
        return asked.stream()
                .filter(query -> query.id().equals(source.enquiry()))
                .filter(query -> query.items().contains(source.itemReference()))
                .flatMap(query -> Stream.ofNullable(query.answer())
                        .filter(answer -> answer.reply() instanceof TradeReply.Told)
                        .map(answer -> new ToldByTrade(party(by, query), source.itemReference(), answer)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "tradeSources",
                        "names {0}, which tells nothing of item {1}",
                        source.enquiry(),
                        source.itemReference()));
    }

    /** As the register has it by now, in the role in which it was asked. */
    private Party party(Operator by, SubQuery query) {
        var found = registry.party(query.party(), by);
        return new Party(
                query.party(),
                query.role(),
                found.map(Party::name).orElse(""),
                found.map(Party::country).orElse(null),
                List.of());
    }
}
