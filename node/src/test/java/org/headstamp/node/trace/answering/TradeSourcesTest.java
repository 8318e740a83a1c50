package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.TradeSource;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.draft.KeptDrafts;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trade told is told on in an answer to the State that asks, however it came. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradeSourcesTest {
    private static final TradeReply SALE =
            new TradeReply.Told("one box", List.of(new TradeTransfer(50, PartialDate.parse("2024-05"), "L-1", "P-1")));

    @Inject
    DialogueDesk desk;

    @Inject
    TradeEnquiries trade;

    @Inject
    TradeAnswers answers;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    KeptDrafts drafts;

    @Inject
    RegistryFixture registry;

    private RecordKey dealer = new RecordKey("d");

    @BeforeEach
    void registerADealer() {
        dealer = new RecordKey("d-" + RegistryFixture.fresh());
        registry.parties(dealer + ",DEALER,Southern Arms,XB,");
    }

    @Test
    void paperAndTheAccountOfTheFirmAreToldOnAlike() {
        var trace = searched();
        var onPaper = asked(trace);
        trade.record(REGISTRAR, trace.id(), onPaper, new TradeEnquiries.Reported(SALE, "letter 17"));
        var byItself = asked(trace);
        answers.answer(
                new Operator("dealer", "firm", Set.of(Role.TRADE), new PartyKey(dealer.value())),
                byItself,
                new TradeAnswers.Said(SALE, "book 3"));
        for (var query : List.of(onPaper, byItself)) {
            var composed = searches.compose(REGISTRAR, trace.id(), telling(query, "1"));
            assertThat(composed.answer().outcome()).isEqualTo(TraceOutcome.DEALER_IDENTIFIED);
            assertThat(composed.answer().transferHistory()).singleElement().satisfies(event -> {
                assertThat(event.register()).isEqualTo("enquiry to dealer");
                assertThat(event.date()).isEqualTo(PartialDate.parse("2024-05"));
                assertThat(event.from()).asString().contains("Southern Arms");
            });
            assertThat(composed.told()).hasSize(1);
        }
        var proposed = searches.propose(REGISTRAR, trace.id(), telling(onPaper, "1"));
        assertThat(proposed.waitingReply())
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        reply -> assertThat(reply.answer().transferHistory()).hasSize(1));
        answering.approve(FOCAL_POINT, trace.id());
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Replied.class);
    }

    @Test
    void nothingIsToldOnUnlessARegistrarSaysSo() {
        var trace = searched();
        trade.record(REGISTRAR, trace.id(), asked(trace), new TradeEnquiries.Reported(SALE, "letter 17"));
        var composed = searches.compose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        assertThat(composed.answer().transferHistory()).isEmpty();
        assertThat(composed.answer().recordsSearched()).extracting("register").contains("enquiry to dealer");
    }

    @Test
    void onlyAnAnswerAboutTheItemIsASource() {
        var trace = searched();
        var unanswered = asked(trace);
        var empty = asked(trace);
        trade.record(
                REGISTRAR, trace.id(), empty, new TradeEnquiries.Reported(new TradeReply.NoRecord(""), "letter 17"));
        var other = searched();
        var elsewhere = asked(other);
        trade.record(REGISTRAR, other.id(), elsewhere, new TradeEnquiries.Reported(SALE, "letter 18"));
        for (var query : List.of(unanswered, empty, elsewhere)) {
            assertThatThrownBy(() -> searches.compose(REGISTRAR, trace.id(), telling(query, "1")))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("tradeSources names " + query + ", which tells nothing of item 1");
        }
        assertThatThrownBy(() -> searches.compose(REGISTRAR, other.id(), telling(elsewhere, "9")))
                .hasMessageContaining("tells nothing of item 9");
        assertThatThrownBy(() -> DialogueDesk.nothingFound()
                        .with(List.of(new TradeSource(empty, "1"), new TradeSource(empty, "1"))))
                .hasMessage("tradeSources names " + empty + " twice");
    }

    @Test
    void aKeptDraftRemembersWhatItTellsOn() {
        var trace = searched();
        var query = asked(trace);
        trade.record(REGISTRAR, trace.id(), query, new TradeEnquiries.Reported(SALE, "letter 17"));
        var saved = drafts.save(REGISTRAR, trace.id(), KeptDraft.NONE, telling(query, "1"));
        assertThat(drafts.of(REGISTRAR, trace.id()))
                .hasValueSatisfying(kept -> assertThat(kept.proposal()).isEqualTo(saved.proposal()));
        assertThat(saved.proposal().tradeSources()).containsExactly(new TradeSource(query, "1"));
    }

    private static AnswerProposal telling(SubQueryId query, String item) {
        return DialogueDesk.nothingFound().with(List.of(new TradeSource(query, item)));
    }

    private SubQueryId asked(AnsweringTrace trace) {
        var enquiry = new TradeEnquiries.Enquiry(dealer, "to whom was the lot sold?", List.of());
        return trade.ask(REGISTRAR, trace.id(), enquiry).id();
    }

    private AnsweringTrace searched() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        return searches.search(REGISTRAR, trace.id());
    }
}
