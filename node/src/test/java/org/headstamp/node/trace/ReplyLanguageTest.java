package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply is tagged with the language in which it is written, whatever the question is in. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReplyLanguageTest {
    private static final Refusal NO = new Refusal(Ground.NATIONAL_SECURITY, "", "no se puede", false, "");

    @Inject
    AskedLots lots;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    AnsweringReading reading;

    @Inject
    AnsweringDialogue dialogue;

    @Inject
    AskingDialogue asking;

    @Inject
    Messages messages;

    @Inject
    ObjectMapper json;

    private TraceId asked = TraceSamples.anId();

    @BeforeEach
    void aStateAsksInFrench() {
        asked = lots.asks(
                        "XA", message -> message.setLanguage("fr"), lots.sold().item("1"))
                .id();
        answering.acknowledge(REGISTRAR, asked, Acknowledgement.accepted("", null));
    }

    @Test
    void anAnswerInSpanishToAQuestionInFrenchStaysSpanishAndMayBeTranslatedIntoFrench() {
        searches.search(REGISTRAR, asked);
        searches.propose(REGISTRAR, asked, proposal("es", translation("trace_response.remarks", "fr")));
        answering.approve(FOCAL_POINT, asked);
        var answer = lastReply();
        assertThat(messages.language(answer)).isEqualTo("es");
        assertThat(messages.translations(answer)).containsExactly(translation("trace_response.remarks", "fr"));
    }

    @Test
    void anAnswerThatNamesNoLanguageIsInThatOfTheQuestion() {
        searches.search(REGISTRAR, asked);
        assertThatThrownBy(() ->
                        searches.propose(REGISTRAR, asked, proposal(null, translation("trace_response.remarks", "fr"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is in fr, the language of the message itself");
        searches.propose(REGISTRAR, asked, proposal(null, translation("trace_response.remarks", "es")));
        answering.approve(FOCAL_POINT, asked);
        assertThat(messages.language(lastReply())).isEqualTo("fr");
    }

    @Test
    void anAcknowledgementIsInTheLanguageThatItNamesElseInThatOfTheQuestion() {
        var missing = new Acknowledgement(Acknowledgement.Outcome.INCOMPLETE, null, "XB-1", null, "falta el lote");
        var inSpanish = lots.asks(
                        "XA", message -> message.setLanguage("fr"), lots.sold().item("1"))
                .id();
        assertThat(messages.language(acknowledged(answering.acknowledge(REGISTRAR, inSpanish, missing, "es"))))
                .isEqualTo("es");
        assertThat(messages.language(acknowledged(reading.answering(REGISTRAR, asked))))
                .isEqualTo("fr");
        assertThatThrownBy(() -> answering.acknowledge(REGISTRAR, inSpanish, missing, "no language"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("names no language of BCP 47");
    }

    private static MessageId acknowledged(AnsweringTrace trace) {
        assertThat(trace.state()).isInstanceOf(AnsweringState.Acknowledged.class);
        return ((AnsweringState.Acknowledged) trace.state()).message();
    }

    @Test
    void aRefusalKeepsItsLanguage() {
        var beside = List.of(translation("refusal_notice.explanation", "fr"));
        answering.refuse(REGISTRAR, asked, new Translated<>(NO, beside, "es"));
        answering.approve(FOCAL_POINT, asked);
        assertThat(messages.language(lastReply())).isEqualTo("es");
    }

    @Test
    void whatIsSaidBesideTheAnswerKeepsItsLanguageUntilASecondPersonAgrees() {
        DialogueContent needed =
                new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "no se lee")), false);
        var beside = List.of(translation("information_request.fields[0].why", "fr"));
        var drafted = dialogue.draft(REGISTRAR, asked, new Translated<>(needed, beside, "es"));
        assertThat(drafted.language()).isEqualTo("es");
        var sent = dialogue.approve(FOCAL_POINT, asked, drafted.id()).message();
        assertThat(messages.language(Objects.requireNonNull(sent))).isEqualTo("es");
    }

    @Test
    void theStateThatAsksWritesInALanguageOfItsChoiceToo() {
        var trace = desk.sent();
        var enquired = asking.draft(OFFICER, trace.id(), Translated.in("ru", new ProgressEnquiry("Как продвигается?")));
        assertThat(messages.language(Objects.requireNonNull(enquired.message())))
                .isEqualTo("ru");
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        for (var tag : List.of("Español", "e", "es_CO", "es-" + "a".repeat(33))) {
            assertThatThrownBy(() -> proposal(tag)).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> Translated.in(tag, NO)).isInstanceOf(InvalidValueException.class);
        }
        assertThat(proposal(" ").language()).isNull();
        assertThat(proposal("es-CO").language()).isEqualTo("es-CO");
    }

    @Test
    void inJsonTheLanguageStandsAmongTheFieldsOfWhatIsSaid() throws JsonProcessingException {
        var type = new TypeReference<Translated<DialogueContent>>() {};
        var text = "{\"type\": \"progress-enquiry\", \"remarks\": \"\"%s}";
        assertThat(json.readValue(text.formatted(", \"language\": \"es\""), type)
                        .language())
                .isEqualTo("es");
        assertThat(json.readValue(text.formatted(", \"language\": null"), type).language())
                .isNull();
        assertThat(json.readValue(text.formatted(""), type).language()).isNull();
    }

    private MessageId lastReply() {
        return reading.replies(REGISTRAR, asked).getLast().message();
    }

    private static AnswerProposal proposal(@Nullable String language, Translation... beside) {
        return new AnswerProposal(
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                null,
                "sin registro",
                null,
                List.of(beside),
                null,
                language);
    }

    private static Translation translation(String path, String language) {
        return new Translation(path, language, "en otras palabras", "", false);
    }
}
