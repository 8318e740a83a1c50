package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.translation.Translations;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TranslationPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";
    private static final String REMARKS = "trace_response.remarks";
    private static final String OURS = "Translation by an office of ours";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    DialogueDesk desk;

    @Inject
    Translations translations;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private Browser officer = Browser.none();

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.another(Role.OFFICER));
    }

    @Test
    void aTranslationOfAnAnswerIsAddedOnceAndStandsBesideItAsOurs() {
        var trace = desk.sent();
        var answer = answer(trace, HOSTILE);
        var page = officer.page("/console/messages/" + answer);
        assertThat(page.select("a[href=" + path(answer) + "]")).hasSize(1);
        var texts = officer.page(path(answer));
        assertHarmless(texts);
        assertThat(texts.select("blockquote[lang=en]").text()).isEqualTo(HOSTILE);
        assertThat(texts.select("blockquote[lang=fr]").text()).isEqualTo("Envoyé");
        assertThat(texts.select("#field-translationOf option").eachAttr("value"))
                .containsExactly(REMARKS);
        var mark = texts.select("input[name=once]").val();
        for (int time = 0; time < 2; time++) {
            var place = add(mark, answer, REMARKS, "es", "<b>Enviado</b>", HOSTILE)
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            assertThat(officer.page(place.substring(place.indexOf("/console")))
                            .select("blockquote[lang=es]")
                            .text())
                    .isEqualTo("<b>Enviado</b>");
        }
        assertThat(translations.of(DialogueDesk.OFFICER, answer).ours()).hasSize(1);
        var read = officer.page("/console/traces/" + trace.id());
        assertHarmless(read);
        var beside = read.select("tr:has(.translation)");
        assertThat(beside.select(".translation:not(.ours) .words[lang=fr]").text())
                .isEqualTo("Envoyé");
        assertThat(beside.select(".translation.ours .words[lang=es]").text()).isEqualTo("<b>Enviado</b>");
        assertThat(beside.select(".ours small").text()).contains(OURS + " (es)", HOSTILE, "certified");
        assertThat(read.select("a[href=" + path(answer) + "]")).hasSize(1);
        assertThat(officer.page("/console/cases/" + trace.caseId())
                        .select(".rendering blockquote[lang=es]")
                        .text())
                .isEqualTo("<b>Enviado</b>");
    }

    @Test
    void whoeverOpensThePageHasReadTheMessageWhichIsLogged() {
        var trace = desk.sent();
        var answer = answer(trace, "sent on");
        officer.page("/console/messages/" + answer);
        assertThat(opened(trace.caseId())).isZero();
        officer.page(path(answer));
        officer.page(path(answer));
        assertThat(opened(trace.caseId())).isOne();
    }

    @Test
    void whatWasReadThereFirstIsLoggedOnceHoweverItIsReadLater() {
        var trace = desk.sent();
        var answer = answer(trace, "sent on");
        officer.page(path(answer));
        Browser.of(officials.another(Role.OFFICER)).page("/console/traces/" + trace.id());
        officer.page("/console/traces/" + trace.id());
        assertThat(opened(trace.caseId())).isOne();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasFilledInStays() {
        var answer = answer(desk.sent(), "sent on");
        var nothing = Form.refused(Form.post(officer, path(answer), "translationText", "kept <b>"), 400);
        assertThat(nothing.select("#problem-translationOf").text()).isNotEmpty();
        assertThat(nothing.select("[role=alert] strong").text()).isEqualTo("Text that is translated");
        assertThat(nothing.select("#field-translationText").text()).isEqualTo("kept <b>");
        var nobody = Form.refused(add(UUID.randomUUID().toString(), answer, REMARKS, "es", "Enviado", ""), 400);
        assertThat(nobody.select("#problem-translationOffice").text()).isNotEmpty();
        assertThat(nobody.select("input[name=translationCertified][checked]")).hasSize(1);
        for (var language : List.of("en", "no language")) {
            var same =
                    Form.refused(add(UUID.randomUUID().toString(), answer, REMARKS, language, "text", "Office"), 400);
            assertThat(same.select("#problem-translationLanguage").text())
                    .as(language)
                    .isNotEmpty();
            assertThat(same.select("#field-translationLanguage").val()).isEqualTo(language);
        }
        add(UUID.randomUUID().toString(), answer, REMARKS, "es", "Enviado", "Office")
                .then()
                .statusCode(303);
        var again = Form.refused(add(UUID.randomUUID().toString(), answer, REMARKS, "es", "Otra", "Office"), 400);
        assertThat(again.select("#problem-translationLanguage").text()).contains("there already");
        assertThat(translations.of(DialogueDesk.OFFICER, answer).ours()).hasSize(1);
    }

    @Test
    void aTranslationThatWasBegunIsGoneOnWithUntilItIsAdded() {
        var answer = answer(desk.sent(), "sent on");
        var page = path(answer);
        var mark = officer.mark(page);
        var place = page + "?kept=translation";
        Form.marked(officer, mark, "/console/kept-forms", "kept-place", place, "translationText", "half")
                .then()
                .statusCode(303);
        assertThat(officer.page(page).select(".begun a").attr("href")).isEqualTo(place);
        var again = officer.page(place);
        assertThat(again.select("#field-translationText").text()).isEqualTo("half");
        assertThat(again.select("form[action=" + page + "] input[name=once]").val())
                .isEqualTo(mark);
        Form.marked(
                        officer,
                        mark,
                        page,
                        "kept-place",
                        place,
                        "translationOf",
                        REMARKS,
                        "translationLanguage",
                        "es",
                        "translationText",
                        "half and half",
                        "translationOffice",
                        "Office")
                .then()
                .statusCode(303);
        assertThat(officer.page(page).select(".begun")).isEmpty();
    }

    @Test
    void aTextIsChosenByItsLinkAndManyTextsHavePages() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var items = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> TraceSamples.firedCases(String.valueOf(number)))
                .toArray(Item[]::new);
        var question = TraceWire.toWire(TraceSamples.question(items)).toBuilder();
        question.getItemsBuilderList().forEach(item -> item.setDescription("found as " + item.getReference()));
        var message = mailbox.bring(
                TestFederation.running().state("XA"), caseId, 1, null, carrier -> carrier.setTraceRequest(question));
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var first = registrar.page(path(message));
        assertThat(first.select("blockquote")).hasSize(50);
        assertThat(first.select("a[href=" + path(message) + "?from=50]")).hasSize(1);
        var second = registrar.page(path(message) + "?from=50");
        assertThat(second.text()).contains("found as 60").doesNotContain("found as 1 ");
        assertThat(registrar.page(path(message) + "?from=-7").select("blockquote"))
                .hasSize(50);
        var link = second.select("a[href$=#translate]").eachAttr("href").getLast();
        assertThat(registrar
                        .page(URLDecoder.decode(link.substring(0, link.indexOf('#')), StandardCharsets.UTF_8))
                        .select("#field-translationOf option[selected]")
                        .val())
                .isEqualTo("trace_request.items[59].description");
    }

    @Test
    void whyAnAnswerIsRefusedIsReadAndTranslated() {
        var trace = desk.sent();
        var refusal = new Refusal(Ground.NATIONAL_SECURITY, "", "not at this time", false, "");
        var message = desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), TraceWire.payload(refusal));
        var page = officer.page("/console/traces/" + trace.id());
        assertThat(page.select("a[href=" + path(message) + "]")).hasSize(1);
        assertThat(opened(trace.caseId())).isZero();
        assertThat(officer.page(path(message)).select("blockquote[lang=en]").text())
                .isEqualTo("not at this time");
        assertThat(opened(trace.caseId())).isOne();
        add(UUID.randomUUID().toString(), message, "refusal_notice.explanation", "es", "ahora no", "Office")
                .then()
                .statusCode(303);
        assertThat(officer.page(path(message)).select(".rendering:contains(" + OURS + ") blockquote[lang=es]"))
                .hasSize(1);
    }

    @Test
    void whatTheySayInBetweenShowsOurTranslations() {
        var trace = desk.sent();
        var needed = List.of(new InformationRequest.NeededField("items[0].description", "where is it"));
        var asked = desk.says(trace.caseId(), 1, DialogueDesk.requestOf(trace), new InformationRequest(needed, true));
        translate(asked, "information_request.fields[0].why", "dónde está");
        assertThat(ours(officer.page("/console/traces/" + trace.id()))).containsExactly("dónde está");
        var received = desk.received();
        var enquiry = desk.says(received.caseId(), 2, received.request(), new ProgressEnquiry("how far is it"));
        translate(enquiry, "progress_enquiry.remarks", "cómo va");
        translate(received.request(), "trace_request.legal_justification", "Código penal");
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var page = registrar.page("/console/requests/" + received.id());
        assertThat(page.select(".rendering:contains(" + OURS + ") blockquote[lang=es]")
                        .eachText())
                .containsExactly("Código penal", "cómo va");
        assertThat(page.select("a[href$=/translations]").eachAttr("href"))
                .containsExactlyInAnyOrder(path(received.request()), path(enquiry));
    }

    @Test
    void onlyThoseWhoReadMessagesComeHere() {
        var trace = desk.sent();
        var answer = answer(trace, "sent on");
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            var other = Browser.of(officials.account(role));
            assertThat(other.request().get(path(answer)).statusCode())
                    .as(role.name())
                    .isEqualTo(403);
            assertThat(other.request().get(path(TraceSamples.aMessage())).statusCode())
                    .as(role.name())
                    .isEqualTo(403);
            assertThat(Form.post(other, path(answer), "translationText", "x").statusCode())
                    .isEqualTo(403);
        }
        assertThat(officer.request().get(path(TraceSamples.aMessage())).statusCode())
                .isEqualTo(404);
        assertThat(officer.request().get(path(DialogueDesk.requestOf(trace))).statusCode())
                .as("one of ours, whose translations travel with it")
                .isEqualTo(404);
        assertThat(Browser.none().request().get(path(answer)).statusCode()).isEqualTo(302);
        assertThat(opened(trace.caseId())).isZero();
    }

    @Test
    void aMessageOfACaseOfAnotherUnitIsNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        var member = new Operator(officials.another(Role.FOCAL_POINT, unit), unit, Set.of(Role.FOCAL_POINT));
        var trace = desk.received();
        var question = trace.request();
        compartments.restrict(
                member, trace.caseId(), cases.get(member, trace.caseId()).version(), List.of());
        var hidden = officer.request().get(path(question));
        assertThat(hidden.statusCode()).isEqualTo(404);
        var unknown = TraceSamples.aMessage();
        assertThat(hidden.asString().replace(question.toString(), ""))
                .isEqualTo(officer.request().get(path(unknown)).asString().replace(unknown.toString(), ""));
        var law = "trace_request.legal_justification";
        assertThat(add(UUID.randomUUID().toString(), question, law, "es", "Código penal", "Office")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(member.account())
                        .page(path(question))
                        .select("blockquote[lang=en]")
                        .eachText())
                .contains("Penal code of XA, article 1");
    }

    private static List<String> ours(Document page) {
        return page.select("table .translation.ours .words").eachText();
    }

    private void translate(MessageId message, String path, String text) {
        translations.add(DialogueDesk.REGISTRAR, message, new Translation(path, "es", text, "Office of XB", false));
    }

    private MessageId answer(Trace trace, String remarks) {
        var answer = TraceWire.toWire(TraceSamples.answer(Completeness.FULL)).toBuilder()
                .setRemarks(remarks);
        return mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(answer)
                        .addTranslations(org.headstamp.proto.exchange.v1.Translation.newBuilder()
                                .setFieldPath(REMARKS)
                                .setLanguage("fr")
                                .setText("Envoyé")));
    }

    private Response add(String mark, MessageId message, String of, String language, String text, String office) {
        return Form.marked(
                officer,
                mark,
                path(message),
                "translationOf",
                of,
                "translationLanguage",
                language,
                "translationText",
                text,
                "translationOffice",
                office,
                "translationCertified",
                "yes");
    }

    private long opened(CaseId caseId) {
        return logged.outcomes(caseId).stream()
                .filter(line -> line.startsWith("OPENED "))
                .count();
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script:not([src]), [onerror], b")).isEmpty();
    }

    private static String path(MessageId message) {
        return "/console/messages/" + message + "/translations";
    }
}
