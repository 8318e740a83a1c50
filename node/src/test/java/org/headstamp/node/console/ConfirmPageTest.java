package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.proto.exchange.v1.Priority;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing leaves for a State that asks before its sender was shown all of it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ConfirmPageTest {
    private static final Operator ON_DUTY =
            new Operator("on-duty", Officials.OFFICE, Set.of(Role.REGISTRAR, Role.FOCAL_POINT));
    private static final String LATER = "2199-01-01T12:00";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Mailbox mailbox;

    @Inject
    Messages messages;

    private AskedLots.Kept kept;
    private AskedLots.Asked asked;
    private Browser browser;

    @BeforeEach
    void aStateAsksAboutALot() {
        kept = lots.sold();
        asked = lots.asks("XA", kept.item("1"));
        browser = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void anAcknowledgementLeavesWhenItsSenderHasSeenIt() {
        var shown = shown("acknowledgement", "acknowledge-outcome", "ACCEPTED", "acknowledge-localReference", "XB-7");
        assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
        assertThat(shown.select("table.letter").text())
                .contains("Accepted", "XB-7", "International Tracing Instrument");
        assertThat(shown.select("#departure").text()).contains("leaves the State at once", "No second person");
        assertThat(shown.select("button[name=seen]").text()).isEqualTo("Send it now");
        Form.confirm(browser, shown).then().statusCode(303);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
    }

    @ParameterizedTest
    @CsvSource({
        "messages/delay, delay-ground, NATIONAL_SECURITY, delay-expectedBy, 2199-01-01T12:00, leaves the State at"
                + " once, 1",
        "messages/information, need-fields, items[0].description, need-why, unclear, waits for a second person, 0",
        "refusal, refuse-ground, NATIONAL_SECURITY, refuse-explanation, no, waits for a second person, 0"
    })
    void aMessageIsShownAndToldWhenItLeaves(
            String where, String name, String value, String other, String text, String departure, int more) {
        acknowledged();
        var shown = shown(where, name, value, other, text);
        assertThat(shown.select("#departure").text()).contains(departure);
        assertThat(shown.select("table.letter")).isNotEmpty();
        assertThat(mailbox.sentIn(asked.caseId())).hasSize(1);
        Form.confirm(browser, shown).then().statusCode(303);
        assertThat(mailbox.sentIn(asked.caseId())).hasSize(1 + more);
    }

    @Test
    void anAnswerIsKeptShownAndThenHandedOn() {
        acknowledgedAndSearched();
        var page = browser.page(path());
        var form = draft(page, Map.of("match-0", kept.lot() + "-l", "remarks", "as recorded"));
        var shown = Form.refused(browser.post(path() + "/answer", form), 200);
        assertThat(shown.select("table.letter").text()).contains("as recorded", "Borealia Ordnance", kept.lot());
        assertThat(shown.select("#departure").text()).contains("waits for a second person");
        assertThat(shown.select("button[name=seen]").text()).isEqualTo("Put before the second person");
        assertThat(state()).isInstanceOf(AnsweringState.Working.class);
        assertThat(browser.page(path()).select("#field-remarks").text()).isEqualTo("as recorded");
        assertThat(Form.refused(browser.post(path() + "/answer", form), 200).select("button[name=seen]"))
                .hasSize(1);
        Form.confirm(browser, shown).then().statusCode(303);
        assertThat(state()).isInstanceOf(AnsweringState.AwaitingApproval.class);
    }

    @Test
    void whatIsUrgentAndDirectSaysThatItLeavesAtOnce() {
        asked = lots.asks(
                "XA",
                message -> message.setPriority(Priority.PRIORITY_URGENT_DIRECT).setPriorityReason("a shooting"),
                kept.item("1"));
        browser = Browser.of(officials.account(Role.FOCAL_POINT));
        acknowledged();
        var shown = shown("refusal", "refuse-ground", "NATIONAL_SECURITY", "refuse-explanation", "no");
        assertThat(shown.select("#departure").text()).contains("leaves the State at once", "within a day");
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        Form.confirm(browser, shown).then().statusCode(303);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "REFUSAL_NOTICE XA");
    }

    @Test
    void aReplyIsInTheLanguageOfThePageUntilItsWriterNamesAnother() {
        asked = lots.asks("XA", message -> message.setLanguage("fr"), kept.item("1"));
        browser = Browser.of(officials.account(Role.REGISTRAR));
        acknowledged();
        var page = browser.page(path());
        assertThat(page.select("#field-refuse-language, #field-need-language, #field-language")
                        .eachAttr("value"))
                .containsOnly("en");
        var wrong = Form.post(
                browser, path() + "/refusal", "refuse-ground", "NATIONAL_SECURITY", "refuse-language", "Spanish?");
        assertThat(Form.refused(wrong, 400).select("#problem-refuse-language").text())
                .isNotEmpty();
        var shown = shown(
                "refusal",
                "refuse-ground",
                "NATIONAL_SECURITY",
                "refuse-explanation",
                "no se puede",
                "refuse-language",
                "es");
        assertThat(shown.select("section[lang=fr]")).hasSize(1);
        Form.confirm(browser, shown).then().statusCode(303);
        answering.approve(ON_DUTY, asked.id());
        var refusal = reading.replies(ON_DUTY, asked.id()).getLast().message();
        assertThat(messages.language(refusal)).isEqualTo("es");
    }

    @Test
    void itIsShownAsTheOtherStateWillReadIt() {
        asked = lots.asks("XA", message -> message.setLanguage("fr"), kept.item("1"));
        var shown =
                shown("acknowledgement", "acknowledge-outcome", "INCOMPLETE", "acknowledge-missing", "a photograph");
        assertThat(shown.select("section[lang=en] table").text()).contains("something is missing", "a photograph");
        var theirs = shown.select("section[lang=fr] table");
        assertThat(theirs.text()).contains("a photograph").doesNotContain("something is missing");
        assertThat(shown.select("section[lang=fr] h2 span[lang=en]")).hasSize(1);
    }

    @Test
    void whatWasNotShownDoesNotLeave() {
        var shown = shown("acknowledgement", "acknowledge-outcome", "ACCEPTED");
        shown.select("input[name=acknowledge-outcome]").val("NOT_ADDRESSEE");
        var again = Form.refused(Form.confirm(browser, shown), 412);
        assertThat(again.select("[role=alert]").text()).contains("not what you were shown");
        assertThat(again.select("table.letter").text()).contains("Not the State to ask");
        assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
        Form.confirm(browser, again).then().statusCode(303);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
    }

    @Test
    void anAnswerThatWasNotShownIsNotProposed() {
        acknowledgedAndSearched();
        var form = draft(browser.page(path()), Map.of("match-0", kept.lot() + "-l"));
        var shown = Form.refused(browser.post(path() + "/answer", form), 200);
        shown.select("input[name=match-0]").val("");
        Form.refused(Form.confirm(browser, shown), 412);
        assertThat(state()).isInstanceOf(AnsweringState.Working.class);
    }

    @Test
    void whoWantsToChangeItFindsWhatWasFilledIn() {
        acknowledged();
        var place = path() + "?kept=delay";
        var shown = shown(
                "messages/delay",
                "kept-place",
                place,
                "delay-ground",
                "NATIONAL_SECURITY",
                "delay-expectedBy",
                LATER,
                "delay-explanation",
                "much to do");
        var form = Form.refused(Form.confirm(browser, shown, "change", "yes"), 200);
        assertThat(form.select("details[open] #field-delay-explanation").text()).isEqualTo("much to do");
        assertThat(form.select("[role=alert], button[name=seen]")).isEmpty();
        searches.search(ON_DUTY, asked.id());
        var draft = draft(browser.page(path()), Map.of("match-0", "", "remarks", "not yet"));
        var answer = Form.refused(browser.post(path() + "/answer", draft), 200);
        var page = Form.refused(Form.confirm(browser, answer, "change", "yes"), 200);
        assertThat(page.select("#field-remarks").text()).isEqualTo("not yet");
    }

    @Test
    void whatIsWrongIsSaidBeforeItIsShown() {
        acknowledged();
        var past = Form.post(
                browser,
                path() + "/messages/delay",
                "delay-ground",
                "NATIONAL_SECURITY",
                "delay-expectedBy",
                "2001-01-01T12:00");
        assertThat(Form.refused(past, 400).select("#problem-delay-expectedBy").text())
                .isNotEmpty();
        Response officer = Form.post(
                Browser.of(officials.account(Role.OFFICER)), path() + "/refusal", "refuse-ground", "NATIONAL_SECURITY");
        assertThat(officer.statusCode()).isEqualTo(403);
    }

    private void acknowledged() {
        answering.acknowledge(ON_DUTY, asked.id(), Acknowledgement.accepted("", null));
    }

    private void acknowledgedAndSearched() {
        acknowledged();
        searches.search(ON_DUTY, asked.id());
    }

    private Document shown(String where, String... fields) {
        return Form.refused(Form.post(browser, path() + "/" + where, fields), 200);
    }

    private static Map<String, List<String>> draft(Document page, Map<String, String> values) {
        var form = new HashMap<String, List<String>>();
        for (var name : List.of("question", "version")) {
            form.put(
                    name, List.of(page.select("#draft input[name=" + name + "]").val()));
        }
        form.put("once", List.of(UUID.randomUUID().toString()));
        values.forEach((name, value) -> form.put(name, List.of(value)));
        return form;
    }

    private AnsweringState state() {
        return reading.answering(ON_DUTY, asked.id()).state();
    }

    private String path() {
        return "/console/requests/" + asked.id();
    }
}
