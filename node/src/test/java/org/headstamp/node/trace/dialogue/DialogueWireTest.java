package org.headstamp.node.trace.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.InformationReply.GivenField;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialogueWireTest {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    static Stream<DialogueContent> contents() {
        var plain = Stream.of(
                new InformationRequest(List.of(new NeededField("items[0].ammunition", "the lot")), true),
                new InformationReply(
                        List.of(
                                new GivenField("items[0].ammunition", Disclosed.of("QRV21")),
                                new GivenField("circumstances.area", Disclosed.of("")),
                                new GivenField(
                                        "circumstances.description",
                                        new Disclosed.Withheld(Ground.CONFIDENTIALITY_LAW))),
                        List.of(TraceSamples.firedCases("1")),
                        "read again"),
                new DelayNotice(Ground.ONGOING_INVESTIGATION, "article 9", "later", TraceSamples.NOON, true),
                new ClarificationRequest(List.of("transfer_history.to"), "which depot?"),
                new ClarificationRequest(
                        List.of("transfer_history[1]"),
                        "how?",
                        Arrays.stream(HistoryFlaw.Kind.values())
                                .map(kind -> new HistoryFlaw("1", 2, kind))
                                .toList()),
                new ClarificationReply("the depot of the second entry"),
                new ProgressEnquiry("", true),
                new ProgressEnquiry("how far?"),
                new QuestionCorrection(TraceSamples.aMessage(), "the lot was misread", TraceSamples.question()));
        var stages = Arrays.stream(ProgressReport.Stage.values())
                .map(stage -> new ProgressReport(
                        stage, stage == ProgressReport.Stage.ANSWERED ? null : TraceSamples.NOON, ""));
        var reasons = Arrays.stream(Withdrawal.Reason.values())
                .map(reason -> new Withdrawal(TraceSamples.aMessage(), reason, "solved"));
        var stops = Arrays.stream(StoppedAt.values()).map(WithdrawalConfirmation::new);
        return Stream.of(plain, stages, reasons, stops).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsSaidComesBackFromTheWireAsItWas(DialogueContent content) throws Exception {
        var payload = DialogueWire.payload(content);
        keepsTheRules(payload);
        assertThat(DialogueWire.contentOf(kindOf(content), payload)).isEqualTo(content);
    }

    @Test
    void everyKindOfContentIsTried() {
        assertThat(contents().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(DialogueContent.class.getPermittedSubclasses());
    }

    @Test
    void aCorrectedAnswerNamesWhatItSupersedes() throws Exception {
        var correction =
                new AnswerCorrection(TraceSamples.aMessage(), "another lot", TraceSamples.answer(Completeness.FULL));
        var payload = DialogueWire.payload(correction);
        keepsTheRules(payload);
        assertThat(payload.getCorrection().getSupersedes())
                .isEqualTo(correction.supersedes().toString());
        assertThatThrownBy(() -> DialogueWire.contentOf(PayloadKind.TRACE_CORRECTION, payload))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.date, true",
        "items, true",
        "items[0], true",
        "items[0].ammunition.headstamp.raw, true",
        "items.description, true",
        "questions[2], true",
        "items[1], false",
        "items[99999999], false",
        "circumstances[0].date, false",
        "circumstances.colour, false",
        "legal_justification.length, false",
        "Items, false",
        "items., false",
        "., false"
    })
    void aPathIntoAQuestionLeadsToSomethingThatItHasOrCouldHave(String path, boolean leads) {
        assertThat(FieldPathWire.leadsInto(TraceSamples.question(), path)).isEqualTo(leads);
    }

    @Test
    void aPathIntoAReplyLeadsIntoAnAnswerOrARefusal() {
        assertThat(Stream.of("transfer_history[3].to.name", "ground", "caveats"))
                .allMatch(FieldPathWire::leadsIntoReply);
        assertThat(Stream.of("items", "transfer_history.whom", "ground.name")).noneMatch(FieldPathWire::leadsIntoReply);
    }

    @Test
    void whatSaysNothingOrTheSameTwiceIsRefusedWithWords() {
        var field = new NeededField("items", "unclear");
        assertThatThrownBy(() -> new InformationRequest(List.of(), true)).hasMessage("fields must name at least one");
        assertThatThrownBy(() -> new InformationRequest(List.of(field, field), true))
                .hasMessage("fields names items twice");
        assertThatThrownBy(() -> new InformationReply(List.of(), List.of(), " "))
                .hasMessage("remarks must say why neither values nor items are given");
        assertThatThrownBy(() -> new InformationRequest(many(51), true)).hasMessageContaining("at most 50");
        assertThatThrownBy(() -> new ClarificationRequest(List.of("items", "items"), "?"))
                .hasMessageContaining("twice");
    }

    private static List<NeededField> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NeededField("items[" + i + "]", "unclear"))
                .toList();
    }

    private static PayloadKind kindOf(DialogueContent content) {
        return content instanceof QuestionCorrection
                ? PayloadKind.TRACE_CORRECTION
                : PayloadKind.valueOf(content.kind().name());
    }

    private static void keepsTheRules(Message payload) throws Exception {
        for (var field : payload.getAllFields().values()) {
            var result = VALIDATOR.validate((Message) field);
            assertThat(result.isSuccess()).as("%s", result).isTrue();
        }
    }
}
