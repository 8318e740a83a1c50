package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.HeldForces;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A State that holds its security forces back: what its second person is shown is what leaves. */
@QuarkusTest
@TestProfile(HeldForces.class)
@QuarkusTestResource(NodeTestResource.class)
class HeldForcesPagesTest {
    private static final String ISSUED = "§2,ISSUED_TO_FORCE,2021-02-01,§m,§f,§l,,8000,,order 2,Issues";
    private static final String EXPORTED = "§3,EXPORTED,2022-02-01,§f,§w,§l,,500,,order 3,Exports";
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final String SAYS = "section[aria-labelledby=says] tbody tr";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    AnsweringReading reading;

    @Inject
    Mailbox mailbox;

    @Inject
    KeptForms kept;

    @Test
    void whatIsShownIsWhatLeavesAndTheDraftStandsBesideIt() {
        var asked = drafted(REGISTRAR, lots.moved(9000, ISSUED, EXPORTED));
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = judge.page(path(asked));
        assertThat(page.select(".notice").text()).contains("less than the draft");
        var shown = page.select(SAYS).eachText();
        assertThat(shown)
                .anyMatch(row -> row.contains("order 3"))
                .anyMatch(row -> row.contains("National security"))
                .noneMatch(row -> row.contains("order 2") || row.contains("Northern Garrison"));
        assertThat(takenOut(page))
                .anyMatch(row -> row.contains("Removed") && row.contains("order 2"))
                .anyMatch(row -> row.contains("Removed") && row.contains("Issued to a force"))
                .anyMatch(row -> row.contains("Changed") && row.contains("Full") && row.contains("Partial"))
                .anyMatch(row -> row.contains("Northern Garrison") && row.contains("National security"))
                .noneMatch(row -> row.contains("order 3"));
        assertThat(Form.approval(judge, path(asked)).select(".notice").text()).contains("less than the draft");
        approve(judge, asked).then().statusCode(303);
        var left = judge.page(path(asked));
        assertThat(left.select(SAYS).eachText()).isEqualTo(shown);
        assertThat(left.select("section[aria-labelledby=taken-out]")).isEmpty();
        assertThat(sent(asked).answer().completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void itsAuthorIsShownWhatOfItLeavesUnlessItIsReleased() {
        var page = confirmed(lots.moved(9000, ISSUED, EXPORTED));
        assertThat(page.select("section[lang=en] tbody tr").eachText())
                .anyMatch(row -> row.contains("order 2"))
                .anyMatch(row -> row.contains("order 3"));
        assertThat(page.select("section[aria-labelledby=taken-out] .notice").text())
                .contains("withheld unless the second person releases it");
        assertThat(takenOut(page))
                .anyMatch(row -> row.contains("Removed") && row.contains("order 2"))
                .anyMatch(row -> row.contains("Changed") && row.contains("Full") && row.contains("Partial"))
                .noneMatch(row -> row.contains("order 3"));
    }

    @Test
    void itsAuthorIsToldWhereAnApprovalAloneLetsNothingLeave() {
        var page = confirmed(lots.handedTo("FORCE"));
        assertThat(page.select(".failure[role=note]").text())
                .contains("An approval alone lets nothing of this draft leave.", "security force", "may release it");
        assertThat(takenOut(page)).isEmpty();
        assertThat(confirmed(lots.sold()).select(".failure, section[aria-labelledby=taken-out]"))
                .isEmpty();
    }

    @Test
    void aFocalPointReleasesWithAReasonWhatIsHeldBack() {
        var asked = drafted(REGISTRAR, lots.moved(9000, ISSUED, EXPORTED));
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(judge.page(path(asked)).select("a[href=" + path(asked) + "/release]"))
                .hasSize(1);
        var page = judge.page(path(asked) + "/release");
        assertThat(page.select(SAYS).eachText())
                .anyMatch(row -> row.contains("order 2"))
                .anyMatch(row -> row.contains("Northern Garrison"));
        assertThat(page.select("section[aria-labelledby=header] tbody tr")).isNotEmpty();
        assertThat(page.select("table.changes tbody tr").eachText())
                .anyMatch(row -> row.contains("Added") && row.contains("order 2"))
                .noneMatch(row -> row.contains("order 3"));
        var silent = Form.refused(release(judge, asked, " "), 400);
        assertThat(silent.select("#problem-reason").text()).isNotEmpty();
        assertThat(silent.select("textarea[name=reason]").attr("aria-describedby"))
                .startsWith("problem-reason");
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        release(judge, asked, "the ministry agrees")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/approvals"));
        assertThat(sent(asked).forcesReleased()).isEqualTo("the ministry agrees");
        assertThat(sent(asked).answer().completeness()).isEqualTo(Completeness.FULL);
        judge.request().get(path(asked) + "/release").then().statusCode(303);
    }

    @Test
    void anAnswerThatIsAForceIsReleasedOrSentBackButNeverJustApproved() {
        var asked = drafted(REGISTRAR, lots.handedTo("FORCE"));
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        for (var page : List.of(judge.page(path(asked)), judge.page(path(asked) + "/approval"))) {
            assertThat(page.select(".failure[role=note]").text())
                    .contains("An approval alone lets nothing of this draft leave.", "security force");
            assertThat(page.select("a[href*='/approval?'], form[action$=/approval]"))
                    .isEmpty();
            assertThat(page.select("h2").eachText()).contains("What the draft says");
        }
        assertThat(judge.page(path(asked)).select("form[action$=/return]")).hasSize(1);
        release(judge, asked, "the ministry agrees").then().statusCode(303);
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
    }

    @Test
    void onlyAnotherFocalPointReleases() {
        var account = officials.another(Role.FOCAL_POINT);
        var author = new Operator(account, Officials.OFFICE, Set.of(Role.REGISTRAR, Role.FOCAL_POINT));
        var asked = drafted(author, lots.moved(9000, ISSUED, EXPORTED));
        for (var name : List.of(account, officials.account(Role.REGISTRAR))) {
            var browser = Browser.of(name);
            assertThat(browser.page(path(asked)).select("a[href$=/release]")).isEmpty();
            browser.request()
                    .get(path(asked) + "/release")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(path(asked)));
            assertThat(release(browser, asked, "because").statusCode()).isEqualTo(403);
        }
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
    }

    @Test
    void anAnswerThatTellsOfNoForceIsNeitherLessThanItsDraftNorReleased() {
        var asked = drafted(REGISTRAR, lots.sold());
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = judge.page(path(asked));
        assertThat(page.select(".notice").text())
                .contains("This is all that would leave, field by field.")
                .doesNotContain("less than the draft");
        assertThat(page.select("section[aria-labelledby=taken-out], a[href$=/release]"))
                .isEmpty();
        var shown =
                Form.approval(judge, path(asked)).select("input[name=shown]").val();
        assertThat(release(judge, asked, shown, "for good measure").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatWasDraftedAnewSinceItWasShownIsNotReleased() {
        var kept = lots.moved(9000, ISSUED, EXPORTED);
        var asked = drafted(REGISTRAR, kept);
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var seen =
                judge.page(path(asked) + "/release").select("input[name=shown]").val();
        searches.propose(REGISTRAR, asked.id(), matching(kept));
        var page = Form.refused(release(judge, asked, seen, "the ministry agrees"), 412);
        assertThat(page.select("[role=alert]").text()).contains("changed since it was shown");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("the ministry agrees");
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        var again = page.select("input[name=shown]").val();
        release(judge, asked, again, "the ministry agrees").then().statusCode(303);
    }

    @Test
    void theReasonOfAReleaseIsKeptWhileItIsWrittenAndSaysOverWhichDraft() {
        var lot = lots.moved(9000, ISSUED, EXPORTED);
        var asked = drafted(REGISTRAR, lot);
        var account = officials.another(Role.FOCAL_POINT);
        var page = path(asked) + "/release";
        var seen = Browser.of(account).page(page).select("input[name=shown]").val();
        var fields = new HashMap<>(Map.of("shown", seen, "reason", "the ministry agrees"));
        var form = LongForm.of(account, page, "release", page, "reason", fields);
        assertThat(form.goneOnWith().select("[role=alert]")).isEmpty();
        searches.propose(REGISTRAR, asked.id(), matching(lot));
        var again = form.by().page(form.place());
        assertThat(again.select("[role=alert]").text()).contains("changed since it was shown");
        Browser.refused(412, form.send(form.mark(again)));
        assertThat(form.isKept(kept)).isTrue();
        fields.put("shown", again.select("input[name=shown]").val());
        form.send(form.mark(again)).then().statusCode(303);
        assertThat(form.isKept(kept)).isFalse();
    }

    /** Where an event is taken out, its place is that of another one. */
    @Test
    void aTranslationOfWhatIsHeldBackDoesNotLeaveBesideAnotherText() {
        var kept = lots.moved(9000, ISSUED, EXPORTED);
        var beside = new Translation("trace_response.transfer_history[1].document", "fr", "ordre 2", "", false);
        var remark = new Translation("trace_response.remarks", "fr", "deux lots", "", false);
        var asked = drafted(
                REGISTRAR,
                kept,
                new AnswerProposal(
                        matching(kept).matches(),
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        "two lots",
                        null,
                        List.of(beside, remark),
                        null,
                        null));
        var judge = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = judge.page(path(asked));
        assertThat(page.select(SAYS).text()).contains("deux lots").doesNotContain("ordre 2");
        assertThat(takenOut(page)).anyMatch(row -> row.contains("Removed") && row.contains("ordre 2"));
        approve(judge, asked).then().statusCode(303);
        assertThat(sent(asked).translations()).containsExactly(remark);
    }

    /** The page on which a registrar confirms an answer. */
    private Document confirmed(AskedLots.Kept kept) {
        var asked = searched(REGISTRAR, kept);
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        var path = "/console/requests/" + asked.id();
        var draft = registrar.page(path).select("#draft");
        var form = Form.post(
                registrar,
                path + "/answer",
                "question",
                draft.select("input[name=question]").val(),
                "version",
                draft.select("input[name=version]").val(),
                "match-0",
                kept.lot() + "-l");
        return Form.refused(form, 200);
    }

    private AskedLots.Asked drafted(Operator by, AskedLots.Kept kept) {
        return drafted(by, kept, matching(kept));
    }

    private static AnswerProposal matching(AskedLots.Kept kept) {
        return AnswerProposal.of(List.of(new ConfirmedMatch("1", new RecordKey(kept.lot() + "-l"))));
    }

    private AskedLots.Asked drafted(Operator by, AskedLots.Kept kept, AnswerProposal proposal) {
        var asked = searched(by, kept);
        searches.propose(by, asked.id(), proposal);
        return asked;
    }

    private AskedLots.Asked searched(Operator by, AskedLots.Kept kept) {
        var asked = lots.asks("XA", kept.item("1"));
        answering.acknowledge(by, asked.id(), Acknowledgement.accepted("", null));
        searches.search(by, asked.id());
        return asked;
    }

    private Reply.Answer sent(AskedLots.Asked asked) {
        return (Reply.Answer) reading.replies(REGISTRAR, asked.id()).getLast().reply();
    }

    private static List<String> takenOut(Document page) {
        return page.select("section[aria-labelledby=taken-out] tbody tr").eachText();
    }

    private Response approve(Browser browser, AskedLots.Asked asked) {
        var page = Form.approval(browser, path(asked));
        return Form.post(
                browser,
                path(asked) + "/approval",
                "shown",
                page.select("input[name=shown]").val());
    }

    /** As the page of somebody who may release it says. */
    private Response release(Browser browser, AskedLots.Asked asked, String reason) {
        var seer = Browser.of(officials.account(Role.FOCAL_POINT));
        var seen = Jsoup.parse(seer.request().get(path(asked) + "/release").asString())
                .select("input[name=shown]")
                .val();
        return release(browser, asked, seen.isEmpty() ? "0".repeat(64) : seen, reason);
    }

    private Response release(Browser browser, AskedLots.Asked asked, String seen, String reason) {
        return Form.post(browser, path(asked) + "/release", "shown", seen, "reason", reason);
    }

    private static String path(AskedLots.Asked asked) {
        return "/console/approvals/trace-reply/" + asked.caseId() + "/" + asked.id();
    }
}
