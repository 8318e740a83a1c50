package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.api.Test;

/** Lots that an investigation concerns. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InvestigatedLotsPagesTest {
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));

    @Inject
    Officials officials;

    @Inject
    InvestigationReading investigations;

    @Inject
    Mailbox mailbox;

    @Inject
    AskedLots lots;

    @Test
    void lotsThatAnInvestigationConcernsAreNamedAndShown() {
        var investigation = notified();
        var path = "/console/investigations/" + investigation.id() + "/lots";
        var investigator = Browser.of(officials.account(Role.INVESTIGATOR));
        assertThat(investigator
                        .page("/console/investigations/" + investigation.id())
                        .select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(investigator.page(path).text()).contains("QRV21");
        var unknown = Form.refused(name(investigator, path, "0", "no-such-lot\nanother"), 400);
        assertThat(unknown.select("#problem-lots").text()).contains("no-such-lot");
        assertThat(unknown.select("#field-lots").text()).contains("another");
        assertThat(Form.refused(name(investigator, path, "0", "a b"), 400)
                        .select("#problem-lots")
                        .text())
                .contains("is no key of a record");
        var lot = lots.sold().lot() + "-l";
        name(investigator, path, "0", " " + lot + " \n\n").then().statusCode(303);
        var named = investigator.page(path);
        assertThat(named.select("#field-lots").text()).isEqualTo(lot);
        assertThat(named.select("main a[href^=/console/registry/lot]").text()).isEqualTo(lot);
        assertThat(Browser.of(officials.account(Role.FOCAL_POINT)).page(path).select("#field-lots"))
                .isEmpty();
        for (var role : List.of(Role.OFFICER, Role.REGISTRAR, Role.AUDITOR)) {
            assertThat(Browser.of(officials.account(role)).request().get(path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(name(Browser.of(officials.account(Role.FOCAL_POINT)), path, "1", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(investigator
                        .request()
                        .get("/console/investigations/" + UUID.randomUUID() + "/lots")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lotsThatAnotherNamedMeanwhileStandBesideTheOwnListAndAreNotOverwritten() {
        var path = "/console/investigations/" + notified().id() + "/lots";
        var mine = Browser.of(officials.account(Role.INVESTIGATOR));
        var form = mine.page(path);
        assertThat(form.select("[data-part^=/console/present/cases/]")).hasSize(1);
        var seen = form.select("input[name=version]").val();
        var theirs = lots.sold().lot() + "-l";
        var ours = lots.sold().lot() + "-l";
        name(Browser.of(officials.another(Role.INVESTIGATOR)), path, seen, theirs)
                .then()
                .statusCode(303);
        for (var old : List.of(seen, "", "-1", "no version")) {
            var refused = Form.refused(name(mine, path, old, ours), 412);
            assertThat(refused.select("main [role=alert]").text()).contains("Somebody named other lots meanwhile");
            assertThat(refused.select("section[aria-labelledby=named] a[href^=/console/registry/lot]")
                            .text())
                    .isEqualTo(theirs);
            assertThat(refused.select("#field-lots").text()).isEqualTo(ours);
            assertThat(refused.select("input[name=version]").val()).isEqualTo("1");
        }
        assertThat(mine.page(path).select("#field-lots").text()).isEqualTo(theirs);
        name(mine, path, "1", ours).then().statusCode(303);
        assertThat(mine.page(path).select("#field-lots").text()).isEqualTo(ours);
    }

    @Test
    void aListOfLotsThatWasKeptReplacesOnlyWhatItsWriterSaw() {
        var path = "/console/investigations/" + notified().id() + "/lots";
        var mine = Browser.of(officials.another(Role.INVESTIGATOR));
        var form = mine.page(path);
        mine.post(
                        "/console/kept-forms",
                        Map.of(
                                "once",
                                form.select("form:has(#field-lots) input[name=once]")
                                        .val(),
                                "kept-place",
                                path + "?kept=lots",
                                "version",
                                form.select("input[name=version]").val(),
                                "lots",
                                ""))
                .then()
                .statusCode(303);
        var theirs = lots.sold().lot() + "-l";
        name(Browser.of(officials.another(Role.INVESTIGATOR)), path, "0", theirs)
                .then()
                .statusCode(303);
        var begun = mine.page(path + "?kept=lots");
        var old = begun.select("input[name=version]").val();
        assertThat(old).isEqualTo("0");
        Form.refused(name(mine, path, old, ""), 412);
    }

    private static Response name(Browser browser, String path, String version, String keys) {
        return Form.post(browser, path, "version", version, "lots", keys);
    }

    /** By XA. */
    private ParallelInvestigation notified() {
        var xa = TestFederation.running().state("XA");
        var caseId = CaseId.at(xa.state(), Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                xa.state(),
                "near the border");
        mailbox.bring(xa, caseId, 1, null, message -> message.setOriginNotification(OriginWire.toWire(notice)));
        return investigations.in(INVESTIGATOR, caseId).getFirst();
    }
}
