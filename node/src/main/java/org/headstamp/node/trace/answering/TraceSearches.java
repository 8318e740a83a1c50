package org.headstamp.node.trace.answering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistrySearch;
import org.headstamp.node.registry.TransferHistory;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.AnswerDraft;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.sighting.LotSightings;
import org.headstamp.pki.MemberState;

/**
 * Searches the registers for the items of a question and drafts the answer from them. A register may be another system,
 * so it is asked between two transactions and never inside one.
 */
@Singleton
public class TraceSearches {
    private final TraceAnswering answering;
    private final ItemSearches searches;
    private final RegistrySearch registers;
    private final LotSightings sightings;
    private final TradeSources trade;
    private final MemberState own;

    TraceSearches(
            TraceAnswering answering,
            ItemSearches searches,
            RegistrySearch registers,
            LotSightings sightings,
            TradeSources trade,
            NodeConfig config) {
        this.answering = answering;
        this.searches = searches;
        this.registers = registers;
        this.sightings = sightings;
        this.trade = trade;
        this.own = new MemberState(config.state());
    }

    /** Looks every item up and keeps the ranked candidates with the question. */
    @Transactional(TxType.NOT_SUPPORTED)
    public AnsweringTrace search(Operator by, TraceId id) {
        by.require("search the registers for a trace", Role.REGISTRAR);
        var asked = answering.load(by, id);
        asked.requireSearchable();
        var found = searches.of(asked, new OnBehalf.OfOperatorInCase(by, asked.caseId()));
        return searches.shown(answering.searched(by, id, found), by);
    }

    /** What the registers say of the life of a candidate, for the registrar who weighs it. */
    @Transactional(TxType.NOT_SUPPORTED)
    public TransferHistory history(Operator by, TraceId id, String itemReference, RecordKey record) {
        by.require("read the registers for a trace", Role.REGISTRAR, Role.FOCAL_POINT);
        return confirmed(by, answering.load(by, id), new ConfirmedMatch(itemReference, record))
                .history();
    }

    /**
     * Drafts the answer that a registrar decides on.
     *
     * @throws InvalidValueException if an item was not asked about, or a record is none of its candidates
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public AnsweringTrace propose(Operator by, TraceId id, AnswerProposal proposal) {
        var prepared = prepare(by, id, proposal);
        return QuarkusTransaction.requiringNew().call(() -> propose(by, prepared));
    }

    /**
     * Composes an answer, of which nothing is kept before it is proposed.
     *
     * @throws InvalidValueException as {@link #propose(Operator, TraceId, AnswerProposal)}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public PreparedAnswer prepare(Operator by, TraceId id, AnswerProposal proposal) {
        by.require("draft an answer to a trace request", Role.REGISTRAR);
        var asked = answering.load(by, id);
        var composed = compose(by, asked, proposal);
        return new PreparedAnswer(asked, reply(composed, proposal), composed.records(), proposal.correction());
    }

    /** Drafts a composed answer, in the transaction of the caller. */
    @Transactional(TxType.MANDATORY)
    public AnsweringTrace propose(Operator by, PreparedAnswer prepared) {
        var asked = prepared.asked();
        var proposed = answering.answer(by, asked, prepared.reply(), prepared.correction());
        sightings.confirmed(asked.sighted(), prepared.records());
        return proposed;
    }

    /**
     * What {@link #propose(Operator, TraceId, AnswerProposal)} would draft.
     *
     * @throws InvalidValueException as it does
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Foreseen foresee(Operator by, TraceId id, AnswerProposal proposal) {
        return answering.foresee(by, id, reply(compose(by, id, proposal), proposal), proposal.correction());
    }

    private static Reply.Answer reply(ComposedAnswer composed, AnswerProposal proposal) {
        return new Reply.Answer(composed.answer(), proposal.handling(), proposal.translations())
                .in(proposal.language());
    }

    /**
     * What a proposal would answer, for the registrar who works on it. Nothing is kept of it.
     *
     * @throws InvalidValueException as {@link #propose(Operator, TraceId, AnswerProposal)}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public ComposedAnswer compose(Operator by, TraceId id, AnswerProposal proposal) {
        by.require("draft an answer to a trace request", Role.REGISTRAR);
        return compose(by, answering.load(by, id), proposal);
    }

    private ComposedAnswer compose(Operator by, AnsweringTrace asked, AnswerProposal proposal) {
        var records = proposal.matches().stream()
                .map(match -> confirmed(by, asked, match))
                .toList();
        var told = trade.told(by, asked.id(), proposal.tradeSources());
        var searched = asked.searchedItems(trade.searched(asked.id()), told);
        var answer =
                AnswerDraft.compose(searched, proposal, records, own).also(sightings.caveats(asked.sighted(), records));
        return new ComposedAnswer(answer, records, told);
    }

    private ConfirmedRecord confirmed(Operator by, AnsweringTrace asked, ConfirmedMatch match) {
        var item = asked.question().items().stream()
                .filter(candidate -> candidate.reference().equals(match.itemReference()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "matches", "names item {0}, which was not asked about", match.itemReference()));
        var found = asked.search(match.itemReference())
                .map(ItemSearch::result)
                .filter(LookUp.Found.class::isInstance)
                .map(LookUp.Found.class::cast)
                .orElseThrow(() -> new InvalidValueException(
                        "matches", "names item {0}, for which nothing was found", match.itemReference()));
        var candidate = found.candidates().stream()
                .filter(record -> record.match().ref().equals(match.record()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "matches", "names record {0}, which is no candidate", match.record()));
        var history = registers.history(candidate, new OnBehalf.OfOperatorInCase(by, asked.caseId()));
        return new ConfirmedRecord(item, found, candidate, history);
    }
}
