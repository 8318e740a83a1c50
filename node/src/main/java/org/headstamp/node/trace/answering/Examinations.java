package org.headstamp.node.trace.answering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.RegistrySearch;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.AnswerDraft;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.sighting.LotSightings;
import org.headstamp.pki.MemberState;

/** Searches the registers for questions of other States before a person looks at them. It decides and changes nothing. */
@Singleton
public class Examinations {
    private final AnsweringRepository traces;
    private final ItemSearches searches;
    private final RegistrySearch registers;
    private final LotSightings sightings;
    private final MemberState own;

    Examinations(
            AnsweringRepository traces,
            ItemSearches searches,
            RegistrySearch registers,
            LotSightings sightings,
            NodeConfig config) {
        this.traces = traces;
        this.searches = searches;
        this.registers = registers;
        this.sightings = sightings;
        this.own = new MemberState(config.state());
    }

    /** Searches for a question and composes what the certain records say; empty if a person has taken it up. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Examination> of(TraceId id) {
        var asked = QuarkusTransaction.requiringNew().call(() -> traces.seenByNode(id));
        if (!asked.isUntouched()) {
            return Optional.empty();
        }
        var behalf = behalf(asked);
        var results = searches.of(asked, behalf);
        var certain = certain(asked, results, behalf);
        var matches = certain.stream()
                .map(record -> new ConfirmedMatch(
                        record.item().reference(), record.candidate().match().ref()))
                .toList();
        var answer = AnswerDraft.compose(asked.searchedItems(results), AnswerProposal.of(matches), certain, own)
                .also(sightings.caveats(asked.sighted(), certain));
        return Optional.of(new Examination(asked, results, certain, answer));
    }

    private List<ConfirmedRecord> certain(AnsweringTrace asked, List<ItemSearch> results, OnBehalf behalf) {
        var certain = new ArrayList<ConfirmedRecord>();
        var items = asked.question().items();
        for (int i = 0; i < items.size(); i++) {
            if (results.get(i).result() instanceof LookUp.Found found && !found.cut()) {
                var item = items.get(i);
                found.unambiguous()
                        .map(one -> new ConfirmedRecord(item, found, one, registers.history(one, behalf)))
                        .ifPresent(certain::add);
            }
        }
        return certain;
    }

    private static OnBehalf behalf(AnsweringTrace asked) {
        var law = asked.header().legalBasis().stream().map(LegalBasis::toString).toList();
        return new OnBehalf.OfMessage(asked.asker(), asked.request(), asked.caseId(), law);
    }
}
