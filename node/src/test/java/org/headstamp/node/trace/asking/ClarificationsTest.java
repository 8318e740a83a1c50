package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.registry.HistoryFlaw.Kind;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ClarificationsTest {
    @Inject
    DialogueDesk desk;

    @Inject
    Clarifications clarifications;

    @Inject
    AskingDialogue dialogue;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void whatCannotBeTrueInAnAnswerIsReadyToBeAskedAboutAndLeavesWithTwoPersons() {
        var sent = answered(impossible());
        var proposal = clarifications.propose(OFFICER, sent.id()).orElseThrow();
        assertThat(proposal.answer()).isEqualTo(desk.now(sent).answer());
        assertThat(proposal.request().flaws())
                .containsExactly(
                        new HistoryFlaw("1", 2, Kind.BEFORE_MANUFACTURE),
                        new HistoryFlaw("1", 2, Kind.OUT_OF_ORDER),
                        new HistoryFlaw("1", 3, Kind.MORE_OUT_THAN_IN));
        assertThat(proposal.request().fieldPaths()).containsExactly("transfer_history[1]", "transfer_history[2]");
        assertThat(proposal.request().question())
                .contains("dated before the item was made: item 1, events 2")
                .contains("more was handed out than had been received: item 1, events 3");

        var drafted = clarifications.draft(OFFICER, sent.id());
        assertThat(drafted.content()).isEqualTo(proposal.request());
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA");
        var approved = dialogue.approve(FOCAL_POINT, sent.id(), drafted.id());
        assertThat(mailbox.sentIn(sent.caseId())).containsExactly("TRACE_REQUEST XA", "CLARIFICATION_REQUEST XA");
        assertThat(approved.inReplyTo()).isEqualTo(proposal.answer());
        var sealed = messages.find(Objects.requireNonNull(approved.message()))
                .orElseThrow()
                .message();
        assertThat(sealed.getClarificationRequest().getFlawsCount()).isEqualTo(3);
        assertThat(desk.now(sent).state()).isInstanceOf(TraceState.Clarifying.class);
        assertThat(logged.outcomes(sent.caseId()))
                .contains("DRAFTED officer TWO_PERSONS", "APPROVED focal-point SECOND_PERSON");
        assertThat(desk.timeline(sent.caseId()))
                .contains("CLARIFICATION_REQUEST_DRAFTED officer", "CLARIFICATION_REQUEST_SENT focal-point");
    }

    @Test
    void theProposalMayBeChangedButNamesNoFlawThatWasNotFound() {
        var sent = answered(impossible());
        var found = clarifications.propose(OFFICER, sent.id()).orElseThrow().request();
        var shorter = new ClarificationRequest(
                found.fieldPaths(), "Which entry is wrong?", found.flaws().subList(0, 1));
        assertThat(dialogue.draft(OFFICER, sent.id(), shorter).content()).isEqualTo(shorter);
        var invented = new ClarificationRequest(
                List.of(), "Sold when lost?", List.of(new HistoryFlaw("1", 2, Kind.SOLD_AFTER_LOSS)));
        assertThatThrownBy(() -> dialogue.draft(OFFICER, sent.id(), invented))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("flaws names SOLD_AFTER_LOSS at event 2 of item 1, which was not found in the reply");
    }

    @Test
    void anAnswerInWhichNothingIsWrongIsNotAskedAbout() {
        var sent = answered(TraceSamples.answer(Completeness.FULL));
        assertThat(clarifications.propose(OFFICER, sent.id())).isEmpty();
        assertThatThrownBy(() -> clarifications.draft(OFFICER, sent.id()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("ask for clarification of an answer in which nothing is wrong");
        assertThat(clarifications.propose(OFFICER, desk.sent().id())).isEmpty();
    }

    @Test
    void aStateThatFindsItsOwnRecordsInconsistentIsAskedWhich() {
        var sent = answered(with(List.of(), List.of(Caveat.HISTORY_INCONSISTENT)));
        var request = clarifications.propose(OFFICER, sent.id()).orElseThrow().request();
        assertThat(request.fieldPaths()).containsExactly("caveats");
        assertThat(request.flaws()).isEmpty();
        assertThat(clarifications.draft(OFFICER, sent.id()).content()).isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, antérieure à la fabrication",
        "es, anterior a la fabricación",
        "ru, предшествует изготовлению",
        "zh-Hans, 早于物品的制造日期",
        "ar, سابق لصنع",
        "en, dated before the item was made",
        "pt, dated before the item was made"
    })
    void theWordsAreThoseOfTheMessage(String language, String words) {
        assertThat(FlawQuestion.about(received(impossible()), language)
                        .orElseThrow()
                        .question())
                .contains(words);
    }

    @Test
    void moreFlawsThanWordsHaveRoomForAreNamedByTheirCodesAlone() {
        var item = "i".repeat(61);
        var events = IntStream.rangeClosed(1, 60)
                .boxed()
                .flatMap(nth -> List.of(
                        event(1, item + "-" + nth, TransferKind.MANUFACTURED, "2021-01-01", null, null, 10),
                        event(2, item + "-" + nth, TransferKind.TRANSIT, "2020-01-01", null, null, 10))
                        .stream())
                .toList();
        var request =
                FlawQuestion.about(received(with(events, List.of())), "en").orElseThrow();
        assertThat(request.flaws()).hasSize(ClarificationRequest.MOST);
        assertThat(request.fieldPaths()).hasSizeLessThanOrEqualTo(ClarificationRequest.MOST);
        assertThat(request.question())
                .contains("dated before the item was made")
                .hasSizeLessThan(4000);
    }

    private Trace answered(TraceAnswer answer) {
        var sent = desk.sent();
        desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(answer));
        return sent;
    }

    private static ReceivedAnswer received(TraceAnswer answer) {
        var arrival = new Arrival(
                TraceSamples.aMessage(), TraceSamples.XA, TraceSamples.aCase(TraceSamples.XB), null, Instant.EPOCH);
        return ReceivedAnswer.counting(arrival, TraceSamples.anId(), answer);
    }

    /** Sold before it was made, and more of it than there was. */
    private static TraceAnswer impossible() {
        return with(
                List.of(
                        event(1, "1", TransferKind.MANUFACTURED, "2021-02-01", null, "Maker", 1000),
                        event(2, "1", TransferKind.SOLD, "2020-12-01", "Maker", "Shop", 400),
                        event(3, "1", TransferKind.SOLD, "2021-03-01", "Maker", "Shop", 700)),
                List.of());
    }

    private static TransferEvent event(
            int sequence,
            String item,
            TransferKind kind,
            String date,
            @Nullable String from,
            @Nullable String to,
            long quantity) {
        return new TransferEvent(
                sequence, item, kind, PartialDate.parse(date), party(from), party(to), quantity, "", null, "Sales", 1);
    }

    private static @Nullable PartyDisclosure party(@Nullable String name) {
        return name == null ? null : new PartyDisclosure(PartyRole.DEALER, new Disclosed.Known(name), null);
    }

    private static TraceAnswer with(List<TransferEvent> history, List<Caveat> caveats) {
        var plain = TraceSamples.answer(Completeness.FULL);
        return new TraceAnswer(
                plain.outcome(),
                plain.completeness(),
                plain.recordsSearched(),
                plain.identifications(),
                history,
                null,
                null,
                null,
                plain.onwardStates(),
                caveats,
                plain.withheld(),
                "");
    }
}
