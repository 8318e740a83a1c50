package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.headstamp.node.CaseId;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.deadline.DeadlineList;
import org.headstamp.node.deadline.DeadlinePlace;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.trade.EnquiryPlace;
import org.headstamp.node.trace.trade.SubQuery;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeEnquiry;
import org.headstamp.node.trace.trade.TradeItem;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.headstamp.node.trace.trade.UnknownSubQueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TradeAnswersTest {
    @Inject
    DialogueDesk desk;

    @Inject
    TradeEnquiries trade;

    @Inject
    TradeSources sources;

    @Inject
    TradeAnswers answers;

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
    Casefiles casefiles;

    @Inject
    AnsweringReading reading;

    @Inject
    DeadlineList deadlines;

    @Inject
    LoggedCase logged;

    private final String key = RegistryFixture.fresh();
    private final Operator dealer = ofTheTrade("dealer", "d-" + key);
    private final Operator other = ofTheTrade("other-dealer", "e-" + key);

    @BeforeEach
    void registerTheTrade() {
        registry.parties("d-" + key + ",DEALER,Southern Arms,XB,", "e-" + key + ",IMPORTER,Northern Arms,XB,");
    }

    @Test
    void whatTheDealerAnswersItselfMovesTheTraceOnAndIsReadByTheRegistrar() {
        var trace = searched();
        var query = asked(trace);
        assertThat(answers.list(dealer, EnquiryPlace.FIRST, 10))
                .extracting(TradeEnquiry.Listed::id)
                .containsExactly(query);
        var sold = new TradeTransfer(500, PartialDate.parse("2024-05-03"), "L-17", "P1");
        var said = new TradeAnswers.Said(new TradeReply.Told("sold over the counter", List.of(sold)), "book 7, page 3");
        assertThat(answers.answer(dealer, query, said).state()).isEqualTo(TradeEnquiry.Standing.ANSWERED);
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        assertThat(clocks.states(trace.caseId())).contains("SUB_QUERY MET");
        assertThat(toDo(trace)).contains(TaskKind.READ_TRADE_ANSWER, TaskKind.ANSWER_REQUEST);
        var read = trade.of(REGISTRAR, trace.id()).getFirst();
        assertThat(read.answer())
                .extracting(TradeAnswer::giver, TradeAnswer::account, TradeAnswer::reply, TradeAnswer::document)
                .containsExactly(TradeAnswer.Giver.PARTY, "dealer", said.reply(), "book 7, page 3");
        assertThat(toDo(trace)).contains(TaskKind.ANSWER_REQUEST).doesNotContain(TaskKind.READ_TRADE_ANSWER);
        assertThat(logged.outcomes(trace.caseId()))
                .contains("STATE_CHANGED dealer TRADE_ANSWERED", "PERSONAL_DATA_READ registrar INVESTIGATION");
        assertThat(desk.timeline(trace.caseId())).contains("TRADE_ANSWERED dealer");
    }

    @Test
    void thePartyIsShownMarksLotAndCalibreAndEveryReadingIsLogged() {
        var trace = searched();
        var query = asked(trace);
        var shown = answers.open(dealer, query);
        assertThat(shown.question()).isEqualTo("to whom was the lot sold?");
        assertThat(shown.items())
                .containsExactly(
                        new TradeItem(1, "ammunition", "", "9 mm Luger", List.of("BORX"), List.of("QRV21"), "", ""));
        answers.open(dealer, query);
        assertThat(logged.outcomes(trace.caseId()))
                .contains("OPENED dealer TRADE_OPENED", "OPENED dealer TRADE_READ_AGAIN");
        assertThat(desk.timeline(trace.caseId())).containsOnlyOnce("TRADE_OPENED dealer");
        assertThat(trade.of(REGISTRAR, trace.id()).getFirst().opened())
                .extracting(SubQuery.Opened::account)
                .isEqualTo("dealer");
    }

    @Test
    void anEnquiryToAnotherPartyIsNotThere() {
        var query = asked(searched());
        var nobodys = new SubQueryId(new UUID(7, 7));
        assertThat(answers.list(other, EnquiryPlace.FIRST, 10)).isEmpty();
        for (var id : List.of(query, nobodys)) {
            assertUnknown(id, () -> answers.open(other, id));
            assertUnknown(id, () -> answers.answer(other, id, nothing()));
            assertUnknown(id, () -> answers.correct(other, id, nothing()));
        }
    }

    @Test
    void theTradeSeesNothingElseAndNobodyElseAnswersForIt() {
        var trace = searched();
        var query = asked(trace);
        assertThatThrownBy(() -> answers.list(REGISTRAR, EnquiryPlace.FIRST, 10))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> answers.open(REGISTRAR, query)).isInstanceOf(NotPermittedException.class);
        var unbound = new Operator("unbound", Set.of(Role.TRADE));
        assertThatThrownBy(() -> answers.open(unbound, query)).isInstanceOf(NotPermittedException.class);
        CaseId caseId = trace.caseId();
        List<Callable<Object>> forbidden = List.of(
                () -> casefiles.get(dealer, caseId),
                () -> casefiles.list(dealer, Long.MAX_VALUE, 10),
                () -> casefiles.timeline(dealer, caseId, 0, 10),
                () -> reading.answering(dealer, trace.id()),
                () -> reading.answeringIn(dealer, caseId),
                () -> deadlines.open(dealer, DeadlinePlace.FIRST, 10),
                () -> trade.of(dealer, trace.id()),
                () -> trade.withdraw(dealer, trace.id(), query));
        assertThat(forbidden)
                .allSatisfy(use -> assertThatThrownBy(use::call).isInstanceOf(NotPermittedException.class));
    }

    @Test
    void aLateAnswerIsWelcome() {
        var trace = searched();
        var query = asked(trace);
        clocks.runAt(trace.caseId(), desk.now(trace).receivedAt().plus(Duration.ofDays(2)));
        assertThat(answers.open(dealer, query).state()).isEqualTo(TradeEnquiry.Standing.OVERDUE);
        answers.answer(dealer, query, nothing());
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        assertThat(toDo(trace)).contains(TaskKind.READ_TRADE_ANSWER);
    }

    @Test
    void nobodyAnswersWhatTheOtherStateTookBack() {
        var trace = searched();
        var open = asked(trace);
        var answered = asked(trace);
        answers.answer(dealer, answered, nothing());
        desk.says(trace.caseId(), 2, null, new Withdrawal(trace.request(), Withdrawal.Reason.SOLVED, ""));
        assertThatThrownBy(() -> answers.answer(dealer, open, nothing()))
                .hasMessage("sub-query " + open
                        + " is TAKEN_BACK, which does not allow: an answer; nobody waits for one any more");
        assertThatThrownBy(() -> answers.correct(dealer, answered, nothing()))
                .hasMessageContaining("is TAKEN_BACK, which does not allow: a correction");
        assertThat(toDo(trace)).isEmpty();
    }

    @Test
    void theRegistrarTakesAQuestionBackAndTheTraceGoesOn() {
        var trace = searched();
        var query = asked(trace);
        assertThat(trade.withdraw(REGISTRAR, trace.id(), query).state()).isEqualTo(SubQuery.State.WITHDRAWN);
        assertThat(trade.withdraw(REGISTRAR, trace.id(), query).state()).isEqualTo(SubQuery.State.WITHDRAWN);
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        assertThat(clocks.states(trace.caseId())).contains("SUB_QUERY DROPPED");
        assertThat(desk.timeline(trace.caseId())).containsOnlyOnce("TRADE_WITHDRAWN registrar");
        assertThat(answers.open(dealer, query).state()).isEqualTo(TradeEnquiry.Standing.TAKEN_BACK);
        assertThatThrownBy(() -> answers.answer(dealer, query, nothing()))
                .hasMessageContaining("is TAKEN_BACK, which does not allow: an answer");
        var answered = asked(trace);
        answers.answer(dealer, answered, nothing());
        assertThatThrownBy(() -> trade.withdraw(REGISTRAR, trace.id(), answered))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aReminderShowsInTheListAndTheyAreBounded() {
        var trace = searched();
        var query = asked(trace);
        for (int i = 0; i < SubQuery.MOST_REMINDERS; i++) {
            trade.remind(REGISTRAR, trace.id(), query);
        }
        assertThat(answers.list(dealer, EnquiryPlace.FIRST, 10).getFirst().remindedAt())
                .isNotNull();
        assertThatThrownBy(() -> trade.remind(REGISTRAR, trace.id(), query))
                .hasMessageContaining("more than 10 reminders");
        answers.answer(dealer, query, nothing());
        assertThatThrownBy(() -> trade.remind(REGISTRAR, trace.id(), query))
                .hasMessageContaining("is ANSWERED, which does not allow: a reminder");
    }

    @Test
    void aCorrectionKeepsTheEarlierAnswerAndCallsADraftBack() {
        var trace = searched();
        var query = asked(trace);
        answers.answer(dealer, query, nothing());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        var corrected = answers.correct(dealer, query, told("one box was sold after all"));
        assertThat(corrected.answer())
                .extracting(TradeEnquiry.AnswerGiven::reply)
                .isEqualTo(told("one box was sold after all").reply());
        assertThat(corrected.earlier())
                .extracting(TradeEnquiry.AnswerGiven::reply)
                .containsExactly(nothing().reply());
        assertThat(desk.now(trace).state()).isInstanceOf(AnsweringState.Searching.class);
        assertThat(toDo(trace)).contains(TaskKind.READ_TRADE_ANSWER, TaskKind.ANSWER_REQUEST);
        assertThat(logged.outcomes(trace.caseId())).contains("STATE_CHANGED dealer TRADE_CORRECTED");
    }

    @Test
    void whatHasLeftIsCorrectedNoMore() {
        var trace = searched();
        var query = asked(trace);
        answers.answer(dealer, query, nothing());
        searches.propose(REGISTRAR, trace.id(), DialogueDesk.nothingFound());
        answering.approve(FOCAL_POINT, trace.id());
        assertThatThrownBy(() -> answers.correct(dealer, query, told("one box was sold after all")))
                .hasMessage("sub-query " + query + " is ANSWERED, which does not allow: "
                        + "a correction of what has been used; write to the authority that asked");
    }

    @Test
    void aPartyCorrectsItsOwnAnswersAndNotTooOften() {
        var trace = searched();
        var query = asked(trace);
        assertThatThrownBy(() -> answers.correct(dealer, query, nothing()))
                .hasMessageContaining("a correction of an answer that was not given");
        answers.answer(dealer, query, nothing());
        for (int i = 0; i < SubQuery.MOST_CORRECTIONS; i++) {
            answers.correct(dealer, query, told("version " + i));
        }
        assertThatThrownBy(() -> answers.correct(dealer, query, nothing()))
                .hasMessageContaining("more than 10 corrections");
        var onPaper = asked(trace);
        trade.record(
                REGISTRAR,
                trace.id(),
                onPaper,
                new TradeEnquiries.Reported(nothing().reply(), "letter 17"));
        assertThatThrownBy(() -> answers.correct(dealer, onPaper, nothing()))
                .hasMessageContaining("a correction of what was answered on paper");
        assertThat(answers.open(dealer, onPaper).answer())
                .extracting(TradeEnquiry.AnswerGiven::account)
                .isNull();
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws InterruptedException {
        var trace = searched();
        var query = asked(trace);
        Callable<TradeEnquiry> byItself = () -> answers.answer(dealer, query, told("sold"));
        Callable<SubQuery> onPaper = () -> trade.record(
                REGISTRAR,
                trace.id(),
                query,
                new TradeEnquiries.Reported(nothing().reply(), "letter 17"));
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> tried =
                    clerks.invokeAll(List.of(byItself::call, byItself::call, onPaper::call, onPaper::call));
            assertThat(tried)
                    .filteredOn(done -> done.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(tried)
                    .filteredOn(done -> done.state() == Future.State.FAILED)
                    .allSatisfy(done -> assertThat(done.exceptionNow())
                            .hasMessageContaining("is ANSWERED, which does not allow: another answer"));
        }
        var kept = trade.of(REGISTRAR, trace.id()).getFirst();
        assertThat(kept.earlier()).isEmpty();
        assertThat(logged.outcomes(trace.caseId()))
                .filteredOn(line -> line.endsWith("TRADE_ANSWERED"))
                .hasSize(1);
    }

    @Test
    void whoIsNotTheRightPartySearchedNoRecords() {
        var trace = searched();
        answers.answer(
                dealer, asked(trace), new TradeAnswers.Said(new TradeReply.NotTheParty("Northern Arms", ""), null));
        assertThat(sources.searched(trace.id())).isEmpty();
        answers.answer(dealer, asked(trace), nothing());
        assertThat(sources.searched(trace.id()))
                .extracting(RecordSearch::register)
                .containsExactly("enquiry to dealer");
    }

    @Test
    void whatWaitsForAnAnswerIsListedFirstPageByPage() {
        var trace = searched();
        var first = asked(trace);
        var second = asked(trace);
        var third = asked(trace);
        answers.answer(dealer, third, nothing());
        var page = answers.list(dealer, EnquiryPlace.FIRST, 2);
        assertThat(page).extracting(TradeEnquiry.Listed::id).containsExactly(second, first);
        var place = EnquiryPlace.parse(EnquiryPlace.of(page.getLast()).toString());
        assertThat(answers.list(dealer, place, 2))
                .extracting(TradeEnquiry.Listed::id)
                .containsExactly(third);
        assertThat(answers.list(
                        dealer, EnquiryPlace.of(answers.list(dealer, place, 2).getLast()), 2))
                .isEmpty();
    }

    private void assertUnknown(SubQueryId id, Runnable use) {
        assertThatThrownBy(use::run)
                .isInstanceOf(UnknownSubQueryException.class)
                .hasMessage("there is no question to the trade " + id);
    }

    private List<TaskKind> toDo(AnsweringTrace trace) {
        return tasks.about("answering-trace", trace.id()).stream()
                .map(Task::kind)
                .toList();
    }

    private AnsweringTrace searched() {
        var trace = DialogueDesk.acknowledged(answering, desk.received());
        return searches.search(REGISTRAR, trace.id());
    }

    private SubQueryId asked(AnsweringTrace trace) {
        var enquiry = new TradeEnquiries.Enquiry(new RecordKey("d-" + key), "to whom was the lot sold?", List.of());
        return trade.ask(REGISTRAR, trace.id(), enquiry).id();
    }

    private static TradeAnswers.Said nothing() {
        return new TradeAnswers.Said(new TradeReply.NoRecord(""), null);
    }

    private static TradeAnswers.Said told(String text) {
        return new TradeAnswers.Said(new TradeReply.Told(text, List.of()), null);
    }

    private static Operator ofTheTrade(String account, String party) {
        return new Operator(account, "firm", Set.of(Role.TRADE), new PartyKey(party));
    }
}
