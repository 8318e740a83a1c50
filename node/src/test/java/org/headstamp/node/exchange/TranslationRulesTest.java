package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.item.v1.Item;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationRulesTest {
    private static final Message QUESTION = Message.newBuilder()
            .setPriorityReason("a shooting")
            .setTraceRequest(TraceRequest.newBuilder()
                    .setLegalJustification("Penal code, article 1")
                    .addItems(Item.newBuilder().setReference("1")))
            .build();

    @ParameterizedTest
    @CsvSource({"trace_request.legal_justification", "trace_request.items[0].reference"})
    void aTextOfThePayloadIsTranslated(String path) {
        assertThatCode(() -> require(new Translation(path, "fr", "texte", "", false)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "legal_justification",
        "priority_reason",
        "trace_request",
        "trace_request.items",
        "trace_request.items[0]",
        "trace_request.items[1].reference",
        "trace_request.items[99999].reference",
        "trace_request.items.reference",
        "trace_request.legal_justification[0]",
        "trace_request.legal_justification.text",
        "trace_request.consent_to_onward_trace",
        "trace_request.circumstances.country",
        "trace_request..legal_justification",
        "trace_response.remarks",
        "'trace_request.legal_justification '",
        "conflict_notice.detail",
    })
    void whatIsNoTextOfThePayloadIsNot(String path) {
        assertThatThrownBy(() -> require(new Translation(path, "fr", "texte", "", false)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("translations[0] names " + path + ", which is no text of this message");
    }

    @Test
    void aTextThatIsEmptyHasNoTranslation() {
        var empty = QUESTION.toBuilder()
                .setTraceRequest(QUESTION.getTraceRequest().toBuilder().clearLegalJustification())
                .build();
        assertThatThrownBy(() -> TranslationRules.require(empty, "en", List.of(french())))
                .hasMessage("translations[0] translates trace_request.legal_justification, which is empty");
    }

    @Test
    void theLanguageIsAnother() {
        assertThatThrownBy(() -> require(in("EN"))).hasMessage("translations[0] names no language of BCP 47: EN");
        assertThatThrownBy(() -> TranslationRules.require(QUESTION, "FR", List.of(french())))
                .hasMessage("translations[0] is in FR, the language of the message itself");
        assertThatCode(() -> require(in("en-GB"))).doesNotThrowAnyException();
    }

    @Test
    void aTextHasOneTranslationInALanguage() {
        assertThatThrownBy(() -> require(in("fr"), in("es"), in("fr")))
                .hasMessage("translations[2] translates trace_request.legal_justification into fr a second time");
    }

    @Test
    void whoCertifiesHasAName() {
        var path = french().fieldPath();
        assertThatThrownBy(() -> require(new Translation(path, "fr", "texte", " ", true)))
                .hasMessage("translations[0] is certified, but names no office that certifies it");
        assertThatCode(() -> require(new Translation(path, "fr", "texte", "Court translators of XA", true)))
                .doesNotThrowAnyException();
    }

    @Test
    void aTranslationSaysSomethingThatCanBeStored() {
        var path = french().fieldPath();
        assertThatThrownBy(() -> require(new Translation(path, "fr", " ", "", false)))
                .hasMessage("translations[0].text must not be empty");
        assertThatThrownBy(() -> require(new Translation(path, "fr", "a\u0000b", "", false)))
                .hasMessage("translations[0].text contains the character U+0000");
        assertThatThrownBy(() -> require(new Translation(path, "fr", "a", "b\u0000", false)))
                .hasMessage("translations[0].office contains the character U+0000");
    }

    @Test
    void thereIsABound() {
        var many = Collections.nCopies(Translation.MOST + 1, french());
        assertThatThrownBy(() -> TranslationRules.require(QUESTION, "en", many))
                .hasMessage("translations has 101 entries, at most 100 fit");
    }

    private static void require(Translation... translations) {
        TranslationRules.require(QUESTION, "en", List.of(translations));
    }

    private static Translation french() {
        return in("fr");
    }

    private static Translation in(String language) {
        return new Translation("trace_request.legal_justification", language, "texte", "", false);
    }
}
