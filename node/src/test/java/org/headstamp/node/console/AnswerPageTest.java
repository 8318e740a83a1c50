package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.MemberState;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AnswerPageTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final MemberState XA = new MemberState("XA");

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Traces traces;

    @Inject
    Mailbox mailbox;

    @Test
    void anAnswerIsShownAsTheLifeOfItsItemsWithGapsAndWithheldParties() {
        var page = pageFor(Role.OFFICER, answeredCase());
        var chain = page.select("ol.chain > li");
        assertThat(chain.eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("Manufactured", "2024", "Borealia Ordnance (Manufacturer), ", "1,859,000");
        assertThat(chain.select(".step.gap").text()).contains("Gap", "nothing recorded between");
        assertThat(chain.select(".withheld").text()).isEqualTo("withheld: Ongoing criminal investigation (Importer)");
        assertThat(page.select(".badge.warn").eachText())
                .contains(
                        "A lot number is a lead, never sole evidence",
                        "The lot is larger than the law of the State of origin allows")
                .contains("withheld Transfer › To › Name: Ongoing criminal investigation");
    }

    @Test
    void theStatesOfALifeAreDrawnAndStandInATableAndTheHoldersQuantitiesToo() {
        var page = pageFor(Role.OFFICER, answeredCase());
        assertThat(page.select("figure.states svg[role=img][aria-label] .place"))
                .hasSize(2);
        assertThat(page.select("figure.states .way.untold text").text()).isEqualTo("400,000");
        assertThat(page.select("figure.states tbody tr").text()).contains("State not told", "400,000");
        assertThat(page.select(".holdings tbody tr").eachText())
                .anySatisfy(line -> assertThat(line).contains("Borealia Ordnance", "1,859,000", "Rest: 459,000"));
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void eachMessageIsShownWithSealReceiptAndLogProof() {
        var id = answeredCase();
        await().untilAsserted(() -> assertThat(
                        pageFor(Role.OFFICER, id).select("dl.proofs").text())
                .contains("proven under checkpoint size"));
        var page = pageFor(Role.OFFICER, id);
        assertThat(page.select("li.other dl.proofs").text()).contains("by ", "content SHA-256", "accepted by us");
        assertThat(page.select("li:not(.other) dl.proofs").text()).contains("by ", "none seen yet");
        assertThat(page.select("li.other .badges").text()).contains("Answer to a tracing request from ", "accepted");
    }

    @Test
    void auditorsSeeWhoAskedWhomAndNoAnswer() {
        var page = pageFor(Role.AUDITOR, answeredCase());
        assertThat(page.select("section[aria-labelledby=questions] td").eachText())
                .contains("XB", "XA", "Urgent (3 days)", "Firearms Protocol, article 12(4)", "Answered");
        assertThat(page.select("ol.chain")).isEmpty();
        assertThat(page.text()).doesNotContain("Borealia Ordnance");
    }

    private Document pageFor(Role role, CaseId id) {
        return Browser.of(officials.account(role)).page("/console/cases/" + id);
    }

    private CaseId answeredCase() {
        var id = cases.open(OFFICER, "120 fired cases, house search near the border", "border unit")
                .id();
        var trace = traces.open(OFFICER, id, XA, question(), header());
        var sent = traces.approve(FOCAL_POINT, trace.id());
        var request = Objects.requireNonNull(sent.request());
        var message = mailbox.bring(
                TestFederation.running().state("XA"),
                id,
                1,
                request,
                letter -> letter.setTraceResponse(TraceWire.toWire(AnswerSample.withGapAndWithheldParty())));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return id;
    }

    private static Header header() {
        return new Header(
                Priority.URGENT,
                "the suspect may flee",
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.FP_12_4)),
                Purpose.INVESTIGATION,
                new Handling(Handling.Code.H0, null, null, 0, Handling.OnwardRelease.WITH_CONSENT, true),
                true);
    }

    private static TraceQuestion question() {
        return new TraceQuestion(
                new Authority("focal point of XB", "", "XB-1"),
                List.of(IllicitBasis.UNAUTHORISED_TRANSFER),
                "penal code of XB, article 1",
                new FindCircumstances(
                        FindCircumstances.Mode.SEIZED,
                        PartialDate.parse("2026-03-01"),
                        TestFederation.running().self(),
                        "",
                        FindCircumstances.Context.HOME_SEARCH,
                        "",
                        ""),
                List.of(Question.LOT_DISTRIBUTION),
                List.of(),
                true,
                true,
                List.of(Item.of(
                        "1",
                        Ammunition.firedCases(
                                120,
                                null,
                                null,
                                List.of(new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE))))));
    }
}
