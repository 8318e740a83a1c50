package org.headstamp.node.trace.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradeEventsTest {
    private static final Party DEALER =
            new Party(new RecordKey("D1"), PartyRole.DEALER, "Southern Arms", TraceSamples.XB, List.of());

    @Test
    void aSaleIsToldByItsSourceToAStateThatGuaranteesConfidentiality() {
        var answer = answer(AnswerProposal.of(List.of()), true, told(sale("2024-05", "L-1", "P-1")));
        assertThat(answer.outcome()).isEqualTo(TraceOutcome.DEALER_IDENTIFIED);
        assertThat(answer.completeness()).isEqualTo(Completeness.FULL);
        assertThat(answer.transferHistory()).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.itemReference()).isEqualTo("1");
            assertThat(event.kind()).isEqualTo(TransferKind.SOLD);
            assertThat(event.quantity()).isEqualTo(50);
            assertThat(event.register()).isEqualTo("enquiry to dealer");
            assertThat(event.document()).isEqualTo("letter 17");
            assertThat(event.from())
                    .isEqualTo(new PartyDisclosure(
                            PartyRole.DEALER, new Disclosed.Known("Southern Arms"), TraceSamples.XB));
            assertThat(event.to()).isEqualTo(new PartyDisclosure(null, new Disclosed.Known("P-1"), null));
            assertThat(event.confidence()).isZero();
        });
        assertThat(answer.toString()).contains("L-1");
    }

    @Test
    void aPurchaserIsGuardedAsAPersonAndSoIsTheLicence() {
        for (var sale : List.of(sale("2024-05", "L-1", "P-1"), sale("2024-05", "L-1", ""))) {
            var answer = answer(AnswerProposal.of(List.of()), false, told(sale));
            assertThat(answer.toString()).doesNotContain("L-1").doesNotContain("P-1");
            assertThat(answer.completeness()).isEqualTo(Completeness.PARTIAL);
            assertThat(answer.withheld())
                    .containsExactly(new Withholding("transfer_history.to.name", Ground.NO_CONFIDENTIALITY_GUARANTEE));
            LastGate.requirePersonsGuarded(
                    answer, TraceSamples.header(Priority.NORMAL, false).handling());
        }
        var nobody = answer(AnswerProposal.of(List.of()), false, told(sale("2024-05", "", "")));
        assertThat(nobody.withheld()).isEmpty();
    }

    @Test
    void purchasersAndTheFirmAreWithheldOnTheGroundsThatTheRegistrarNames() {
        var purchasers = ProposalSamples.withholding(new WithheldValue(Value.PURCHASER, Ground.ONGOING_INVESTIGATION));
        assertThat(answer(purchasers, true, told(sale("2024-05", "L-1", "P-1"))).toString())
                .doesNotContain("L-1")
                .doesNotContain("P-1")
                .contains("Southern Arms");
        var firm = ProposalSamples.withholding(new WithheldParty(DEALER.ref(), Ground.NATIONAL_SECURITY));
        assertThat(answer(firm, true, told(sale("2024-05", "L-1", "P-1"))).toString())
                .doesNotContain("Southern Arms")
                .contains("P-1");
    }

    @Test
    void salesStandInOrderOfTimeAmongTheStepsOfTheRegistersAndBeforeTheGapThatLeadsOn() {
        var events = new TradeEvents(new Disclosure(AnswerProposal.of(List.of()), true), item -> 0.5)
                .into(
                        List.of(
                                step(1, "1", TransferKind.MANUFACTURED, "2020"),
                                step(2, "1", TransferKind.GAP, null),
                                step(3, "1", TransferKind.LOST, "2025"),
                                step(7, "2", TransferKind.MANUFACTURED, "2021")),
                        List.of(told(sale("2026", "", ""), sale("2022", "", ""))));
        assertThat(events)
                .extracting(event -> event.itemReference() + " " + event.sequence() + " " + event.kind())
                .containsExactly("1 1 MANUFACTURED", "1 2 SOLD", "1 3 GAP", "1 4 LOST", "1 5 SOLD", "2 7 MANUFACTURED");
        assertThat(events.get(1).confidence()).isEqualTo(0.5);
    }

    @Test
    void whatDoesNotFitIsCutAndTheAnswerSaysSo() {
        var sales = Collections.nCopies(TradeReply.MOST_TRANSFERS, sale("2024", "", ""));
        var sources = new ArrayList<ToldByTrade>();
        for (int i = 0; i <= TraceAnswer.MOST_TRANSFERS / TradeReply.MOST_TRANSFERS; i++) {
            sources.add(told(sales.toArray(TradeTransfer[]::new)));
        }
        var answer = answer(AnswerProposal.of(List.of()), true, sources.toArray(ToldByTrade[]::new));
        assertThat(answer.transferHistory()).hasSize(TraceAnswer.MOST_TRANSFERS);
        assertThat(answer.remarks()).isEqualTo("The earliest 2000 of 2100 recorded transfers are given.");
    }

    private static TraceAnswer answer(AnswerProposal proposal, boolean confidential, ToldByTrade... told) {
        var asked = new Searched(
                TraceSamples.question(),
                TraceSamples.header(Priority.NORMAL, confidential),
                List.of(new ItemSearch("1", "National register", TraceSamples.NOON, new LookUp.NotFound())),
                List.of(),
                List.of(told));
        return AnswerDraft.compose(asked, proposal, List.of(), TraceSamples.XB);
    }

    private static ToldByTrade told(TradeTransfer... sales) {
        var reply = new TradeReply.Told("as our books say", Arrays.asList(sales));
        return new ToldByTrade(
                DEALER,
                "1",
                new TradeAnswer(reply, "letter 17", TradeAnswer.Giver.REGISTRAR, "registrar", TraceSamples.NOON));
    }

    private static TradeTransfer sale(String date, String licence, String purchaser) {
        return new TradeTransfer(50, PartialDate.parse(date), licence, purchaser);
    }

    private static TransferEvent step(int sequence, String item, TransferKind kind, @Nullable String date) {
        var day = date == null ? null : PartialDate.parse(date);
        return new TransferEvent(sequence, item, kind, day, null, null, 0, "", null, "Production", 1);
    }
}
