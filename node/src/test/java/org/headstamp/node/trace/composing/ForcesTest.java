package org.headstamp.node.trace.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.junit.jupiter.api.Test;

class ForcesTest {
    private static final PartyDisclosure MAKER = party(PartyRole.MANUFACTURER, "Borealia Ordnance");
    private static final PartyDisclosure DEPOT = party(PartyRole.FORCE, "Depot 1");
    private static final PartyDisclosure PURCHASER = party(PartyRole.PERSON, "P1");

    @Test
    void whatIsHeldBackIsNeitherNamedNorShownByItsRole() {
        var answer = answer(
                TraceOutcome.EXPORTED,
                event(1, TransferKind.ISSUED_TO_FORCE, MAKER, DEPOT, 10),
                event(2, TransferKind.EXPORTED, DEPOT, MAKER, 10));
        assertThat(Forces.areToldIn(answer)).isTrue();
        var withheld = Forces.withheldFrom(answer);
        assertThat(Forces.areToldIn(withheld)).isFalse();
        assertThat(withheld.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(withheld.transferHistory()).hasSize(1);
        assertThat(withheld.transferHistory().getFirst().from())
                .isEqualTo(new PartyDisclosure(null, new Disclosed.Withheld(Ground.NATIONAL_SECURITY), null));
        assertThat(withheld.withheld())
                .containsExactlyInAnyOrder(
                        new Withholding("transfer_history", Ground.NATIONAL_SECURITY),
                        new Withholding("transfer_history.from.name", Ground.NATIONAL_SECURITY));
    }

    @Test
    void anOutcomeThatTellsOfForcesIsReleasedOrNotAnswered() {
        var answer = answer(TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE);
        assertThatThrownBy(() -> Forces.withheldFrom(answer))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("release it with a reason, or refuse");
    }

    @Test
    void anAnswerWithoutForcesIsNotHeld() {
        var answer = answer(TraceOutcome.EXPORTED, event(1, TransferKind.SOLD, MAKER, PURCHASER, 10));
        assertThat(Forces.areToldIn(answer)).isFalse();
    }

    @Test
    void aPersonIsNamedOnlyToAStateThatGuaranteesConfidentiality() {
        var answer = answer(TraceOutcome.PURCHASER_IDENTIFIED, event(1, TransferKind.RETAIL_SALE, MAKER, PURCHASER, 1));
        var guaranteed = TraceSamples.header(Priority.NORMAL, true).handling();
        var open = TraceSamples.header(Priority.NORMAL, false).handling();
        LastGate.requirePersonsGuarded(answer, guaranteed);
        assertThatThrownBy(() -> LastGate.requirePersonsGuarded(answer, open))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("does not guarantee confidentiality");
    }

    @Test
    void whatAnotherStateTellsIsCheckedItemByItem() {
        var answer = answer(
                TraceOutcome.EXPORTED,
                event(1, TransferKind.SOLD, MAKER, DEPOT, 10),
                event(2, TransferKind.SOLD, DEPOT, PURCHASER, 11));
        assertThat(ToldHistory.flaws(answer))
                .containsExactly(new HistoryFlaw("1", 2, HistoryFlaw.Kind.MORE_OUT_THAN_IN));
    }

    private static PartyDisclosure party(PartyRole role, String name) {
        return new PartyDisclosure(role, Disclosed.of(name), null);
    }

    private static TransferEvent event(
            int sequence, TransferKind kind, PartyDisclosure from, PartyDisclosure to, long quantity) {
        return new TransferEvent(
                sequence, "1", kind, PartialDate.of(2020 + sequence), from, to, quantity, "", null, "Register", 1);
    }

    private static TraceAnswer answer(TraceOutcome outcome, TransferEvent... events) {
        return new TraceAnswer(
                outcome,
                Completeness.FULL,
                List.of(new RecordSearch("National register", "", TraceSamples.NOON)),
                List.of(),
                List.of(events),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
