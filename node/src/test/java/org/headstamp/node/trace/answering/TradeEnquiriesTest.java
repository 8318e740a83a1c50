package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.trade.AskableItem;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.UnknownSubQueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradeEnquiriesTest {
    @Inject
    DialogueDesk desk;

    @Inject
    TradeEnquiries trade;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    RegistryFixture registry;

    @Inject
    Tasks tasks;

    @Inject
    CaseClocks clocks;

    @Inject
    Mailbox mailbox;

    private RecordKey dealer = new RecordKey("d");
    private RecordKey unit = new RecordKey("u");

    @BeforeEach
    void registerTheTrade() {
        var key = RegistryFixture.fresh();
        registry.parties("d-" + key + ",DEALER,Southern Arms,XB,", "u-" + key + ",FORCE,Depot 1,XB,");
        dealer = new RecordKey("d-" + key);
        unit = new RecordKey("u-" + key);
    }

    @Test
    void theAnswerWaitsForTheDealerAndNamesTheEnquiry() {
        var trace = searched();
        var query = trade.ask(REGISTRAR, trace.id(), enquiry(dealer));
        assertThat(query.items()).containsExactly("1");
        assertThat(query.due())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.WaitingForTrade.class);
        var reported = new TradeEnquiries.Reported(new TradeReply.Told("sold on 3 May to P1", List.of()), "letter 17");
        assertThat(trade.record(REGISTRAR, trace.id(), query.id(), reported).state())
                .isEqualTo(SubQuery.State.ANSWERED);
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        assertThat(clocks.states(trace.caseId())).contains("SUB_QUERY MET");
        var proposed = searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        assertThat(proposed.waitingReply())
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        reply -> assertThat(reply.answer().recordsSearched())
                                .extracting(RecordSearch::register)
                                .contains("enquiry to dealer"));
        assertThat(mailbox.sentIn(trace.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        assertThat(desk.timeline(trace.caseId())).contains("TRADE_ASKED registrar", "TRADE_ANSWERED registrar");
        assertThatThrownBy(() -> trade.record(REGISTRAR, trace.id(), query.id(), reported))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void onlyTheTradeIsAskedAndOnlyAboutWhatWasAsked() {
        var trace = searched();
        assertThatThrownBy(() -> trade.ask(REGISTRAR, trace.id(), enquiry(unit)))
                .hasMessage("party is no manufacturer, importer or dealer of the register: " + unit);
        var other = new TradeEnquiries.Enquiry(dealer, "to whom?", List.of("9"));
        assertThatThrownBy(() -> trade.ask(REGISTRAR, trace.id(), other))
                .hasMessage("items names item 9, which was not asked about");
        assertThatThrownBy(() -> trade.ask(FOCAL_POINT, trace.id(), enquiry(dealer)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatWouldBeAskedIsForeseenAndNothingIsKeptOfIt() {
        var trace = searched();
        var foreseen = trade.foresee(REGISTRAR, trace.id(), enquiry(dealer));
        assertThat(trade.of(REGISTRAR, trace.id())).isEmpty();
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        var asked = trade.ask(REGISTRAR, trace.id(), enquiry(dealer));
        assertThat(foreseen.party().name()).isEqualTo("Southern Arms");
        assertThat(foreseen.question()).isEqualTo(asked.question());
        assertThat(foreseen.items()).isEqualTo(asked.shown());
        assertThat(foreseen.due()).isBetween(asked.due().minus(Duration.ofHours(1)), asked.due());
        assertThat(trade.askable(REGISTRAR, trace.id()))
                .extracting(AskableItem::reference)
                .containsExactly("1");
    }

    @Test
    void nothingIsForeseenThatCannotBeAsked() {
        var trace = searched();
        assertThatThrownBy(() -> trade.foresee(REGISTRAR, trace.id(), enquiry(unit)))
                .hasMessage("party is no manufacturer, importer or dealer of the register: " + unit);
        var other = new TradeEnquiries.Enquiry(dealer, "to whom?", List.of("9"));
        assertThatThrownBy(() -> trade.foresee(REGISTRAR, trace.id(), other))
                .hasMessage("items names item 9, which was not asked about");
        assertThatThrownBy(() -> trade.foresee(FOCAL_POINT, trace.id(), enquiry(dealer)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> trade.askable(FOCAL_POINT, trace.id())).isInstanceOf(NotPermittedException.class);
        var early = DialogueDesk.acknowledged(answering, desk.received());
        assertThatThrownBy(() -> trade.foresee(REGISTRAR, early.id(), enquiry(dealer)))
                .hasMessageContaining("ask the trade before the registers");
        assertThatThrownBy(() -> trade.askable(REGISTRAR, early.id()))
                .hasMessageContaining("ask the trade before the registers");
    }

    @Test
    void oneQuestionIsReadByRegistrarsAndOnlyWithItsTrace() {
        var trace = searched();
        var query = trade.ask(REGISTRAR, trace.id(), enquiry(dealer));
        assertThat(trade.one(REGISTRAR, trace.id(), query.id())).isEqualTo(query);
        assertThatThrownBy(() -> trade.one(FOCAL_POINT, trace.id(), query.id()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> trade.one(REGISTRAR, searched().id(), query.id()))
                .isInstanceOf(UnknownSubQueryException.class);
    }

    @Test
    void theRegistersAreSearchedFirst() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        assertThatThrownBy(() -> trade.ask(REGISTRAR, trace.id(), enquiry(dealer)))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("ask the trade before the registers");
    }

    @Test
    void whoDoesNotAnswerInTimeIsForTheRegistrarToSeeTo() {
        var trace = searched();
        var query = trade.ask(REGISTRAR, trace.id(), enquiry(dealer));
        clocks.runAt(trace.caseId(), query.due().plusSeconds(1));
        assertThat(trade.of(REGISTRAR, trace.id())).extracting(SubQuery::state).containsExactly(SubQuery.State.OVERDUE);
        assertThat(tasks.about("answering-trace", trace.id()))
                .extracting(Task::kind)
                .contains(TaskKind.ANSWER_REQUEST);
    }

    @Test
    void aWithdrawalStopsTheEnquiriesToo() {
        var trace = searched();
        trade.ask(REGISTRAR, trace.id(), enquiry(dealer));
        desk.says(trace.caseId(), 2, null, new Withdrawal(trace.request(), Withdrawal.Reason.SOLVED, ""));
        assertThat(trade.of(REGISTRAR, trace.id())).extracting(SubQuery::state).containsExactly(SubQuery.State.STOPPED);
    }

    private static TradeEnquiries.Enquiry enquiry(RecordKey party) {
        return new TradeEnquiries.Enquiry(party, "to whom was the lot sold?", List.of());
    }

    private AnsweringTrace searched() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        return searches.search(REGISTRAR, trace.id());
    }
}
