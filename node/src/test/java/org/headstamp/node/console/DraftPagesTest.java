package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.draft.KeptDrafts;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.PointOfDiversion;
import org.headstamp.node.trace.message.TraceOutcome;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft of an answer loses nothing on its way through the form. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DraftPagesTest {
    private static final Operator REGISTRAR =
            new Operator("by-rest", Officials.OFFICE, Set.of(Role.REGISTRAR, Role.FOCAL_POINT));
    private static final Handling OWN_WORDS = new Handling(
            Handling.Code.H3,
            "for the prosecutor alone",
            Handling.SourceEvaluation.B,
            2,
            Handling.OnwardRelease.WITH_CONSENT,
            true);

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
    KeptDrafts drafts;

    private AskedLots.Kept kept;
    private AskedLots.Asked asked;
    private Browser browser;

    @BeforeEach
    void aQuestionIsSearched() {
        kept = lots.sold();
        asked = lots.asks("XA", kept.item("1"));
        answering.acknowledge(REGISTRAR, asked.id(), Acknowledgement.accepted("", null));
        searches.search(REGISTRAR, asked.id());
        browser = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void theFormAsItIsShownSaysAllThatTheDraftSays() {
        var before = proposal(
                OWN_WORDS,
                List.of(
                        new Translation("trace_response.remarks", "fr", "tel quel", "bureau de XB", true),
                        new Translation(
                                "trace_response.point_of_diversion.description", "fr", "à la frontière", "", false),
                        new Translation("trace_response.records_searched[0].register", "fr", "registre", "", false)));
        drafts.save(REGISTRAR, asked.id(), KeptDraft.NONE, before);
        assertThat(send("draft", filled(browser.page(path()))).statusCode()).isEqualTo(303);
        var after = draft();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.proposal()).isEqualTo(before);
    }

    @Test
    void handlingAndTranslationsAreFilledInAndLeaveWithTheAnswer() {
        drafts.save(REGISTRAR, asked.id(), KeptDraft.NONE, proposal(null, List.of()));
        var form = filled(browser.page(path()));
        form.put("handling", List.of("H2"));
        form.put("release", List.of("PROHIBITED"));
        form.putAll(translation("remarks", "fr", "tel quel"));
        var shown = Form.refused(send("answer", form), 200);
        assertThat(shown.select("table.letter .translation").text()).contains("tel quel");
        assertThat(shown.select("table.letter").text()).contains("H2");
        Form.confirm(browser, shown).then().statusCode(303);
        var reply = (Reply.Answer) ((AnsweringState.AwaitingApproval)
                        reading.answering(REGISTRAR, asked.id()).state())
                .reply();
        assertThat(reply.handling())
                .isEqualTo(new Handling(Handling.Code.H2, null, null, 0, Handling.OnwardRelease.PROHIBITED, false));
        assertThat(reply.translations())
                .containsExactly(new Translation("trace_response.remarks", "fr", "tel quel", "", false));
    }

    @Test
    void whoeverOverwritesThemSeesIt() {
        drafts.save(REGISTRAR, asked.id(), KeptDraft.NONE, proposal(null, List.of()));
        var mine = filled(browser.page(path()));
        mine.putAll(translation("remarks", "fr", "à moi"));
        var theirs = new Translation("trace_response.remarks", "fr", "à eux", "bureau", false);
        drafts.save(REGISTRAR, asked.id(), 1, proposal(OWN_WORDS, List.of(theirs)));
        var conflict = Form.refused(send("draft", mine), 412);
        assertThat(conflict.select("tr.differs").text())
                .contains("for the prosecutor alone", "as the question says", "à moi", "à eux; bureau");
    }

    @Test
    void whatIsWrongWithThemStandsBesideThem() {
        drafts.save(REGISTRAR, asked.id(), KeptDraft.NONE, proposal(null, List.of()));
        var page = browser.page(path());
        var form = filled(page);
        form.putAll(translation("remarks", "es", "as recorded"));
        var same = Form.refused(send("answer", form), 400);
        assertThat(same.select("details[open] #problem-translation-0-text").text())
                .contains("language of the message itself");
        var handling = filled(browser.page(path()));
        handling.put("confidential", List.of("yes"));
        assertThat(Form.refused(send("draft", handling), 400)
                        .select("#problem-handling")
                        .text())
                .isNotEmpty();
        handling.put("handling", List.of("H3"));
        handling.put("release", List.of("ALLOWED"));
        assertThat(Form.refused(send("draft", handling), 400)
                        .select("#problem-ownWords")
                        .text())
                .isNotEmpty();
    }

    /** Events of a box that stands outside its form do not come by it. */
    @Test
    void aMatchThatIsPickedOutsideTheFormAndWordsThatAreTypedSaveIt() {
        var page = browser.page(path());
        assertThat(page.select("#draft input[type=radio]")).isEmpty();
        assertThat(page.select("input[type=radio][form=draft]")).isNotEmpty();
        assertThat(page.select("#draft").attr("hx-trigger").split(", "))
                .contains("input delay:2s", "change delay:2s from:[form=draft]");
    }

    private AnswerProposal proposal(@Nullable Handling handling, List<Translation> translations) {
        return new AnswerProposal(
                List.of(new ConfirmedMatch("1", new RecordKey(kept.lot() + "-l"))),
                TraceOutcome.EXPORTED,
                true,
                List.of(new WithheldParty(new RecordKey(kept.lot() + "-w"), Ground.ONGOING_INVESTIGATION)),
                List.of(new WithheldValue(Value.LOT_SIZE, Ground.NATIONAL_SECURITY)),
                new PointOfDiversion(PointOfDiversion.Certainty.SUSPECTED, "at the border"),
                "as recorded",
                handling,
                translations,
                null,
                "es");
    }

    private static Map<String, List<String>> translation(String of, String language, String text) {
        return Map.of(
                "translation-0-of", List.of(of),
                "translation-0-language", List.of(language),
                "translation-0-text", List.of(text));
    }

    /** What a browser sends of the form as it is shown, with the boxes that stand outside it. */
    private static Map<String, List<String>> filled(Document page) {
        var form = new LinkedHashMap<String, List<String>>();
        page.select("#draft")
                .forms()
                .getFirst()
                .formData()
                .forEach(field -> form.computeIfAbsent(field.key(), name -> new ArrayList<>())
                        .add(field.value()));
        page.select("input[form=draft][checked]").forEach(box -> form.put(box.attr("name"), List.of(box.val())));
        return form;
    }

    private Response send(String where, Map<String, List<String>> form) {
        return browser.post(path() + "/" + where, form);
    }

    private KeptDraft draft() {
        return drafts.of(REGISTRAR, asked.id()).orElseThrow();
    }

    private String path() {
        return "/console/requests/" + asked.id();
    }
}
