package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** XA asks on with what XC answered: whoever reads the question reads that answer too. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CameWithItPagesTest {
    @Inject
    Officials officials;

    @Inject
    AnsweringReading reading;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    private final CaseId caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());

    @Test
    void theSealedAnswerStandsOnThePageOfTheQuestion() {
        var sealed = sealed(AnswerSample.withGapAndWithheldParty());
        var path = asked(sealed);
        for (var role : List.of(Role.REGISTRAR, Role.OFFICER, Role.FOCAL_POINT)) {
            var proofs = proofs(Browser.of(officials.account(role)).page(path));
            assertThat(proofs.select("h3").text()).contains("Answer of");
            assertThat(proofs.select(".badge.good").text()).contains("seal verified");
            assertThat(proofs.select("dl").text())
                    .contains("H0", Sha256.of(sealed.getContent()).hex());
            assertThat(proofs.select("ol.chain").text()).contains("Borealia Ordnance", "Northern Trading", "1,859,000");
            assertThat(proofs.select("details table.letter").text()).contains("National register", "Exported");
            assertThat(proofs.text()).doesNotContain("Show more", "sealed leave");
        }
    }

    @Test
    void ofALongAnswerAsMuchIsShownAsThePageHasRoomFor() {
        var sales = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> new TransferEvent(
                        number,
                        "1",
                        TransferKind.SOLD,
                        PartialDate.parse("2024-02-01"),
                        null,
                        null,
                        1,
                        "document " + number,
                        null,
                        "National register",
                        1))
                .toList();
        var proofs =
                proofs(Browser.of(officials.account(Role.REGISTRAR)).page(asked(sealed(AnswerSample.telling(sales)))));
        assertThat(proofs.select("ol.chain > li")).hasSizeBetween(50, 299);
        assertThat(proofs.select(".places").text()).contains("of 300", "To the end");
        assertThat(proofs.select(".places a[href*='?sheet=']")).isNotEmpty();
    }

    @Test
    void whoReadsOfAPersonInItIsLogged() {
        var purchaser = new PartyDisclosure(PartyRole.PERSON, new Disclosed.Known("A purchaser"), null);
        var sale = new TransferEvent(
                1, "1", TransferKind.SOLD, null, null, purchaser, 1, "document 1", null, "National register", 1);
        var path = asked(sealed(AnswerSample.telling(List.of(sale))));
        var registrar = officials.account(Role.REGISTRAR);
        assertThat(proofs(Browser.of(registrar).page(path)).text()).contains("A purchaser");
        assertThat(logged.outcomes(caseId)).containsOnlyOnce("PERSONAL_DATA_READ " + registrar + " INVESTIGATION");
    }

    @Test
    void aQuestionThatBringsNoneHasNoPlaceForThem() {
        var path = asked();
        assertThat(proofs(Browser.of(officials.account(Role.REGISTRAR)).page(path))
                        .select("*"))
                .isEmpty();
    }

    private static Elements proofs(Document page) {
        return page.select("section[aria-labelledby=proofs]");
    }

    private String asked(Envelope... chain) {
        var request = TraceWire.toWire(TraceSamples.question()).toBuilder();
        for (var sealed : chain) {
            request.addProofs(ProvenAnswer.newBuilder()
                    .setFrom("XC")
                    .setContent(sealed.getContent())
                    .setSeal(sealed.getSeal()));
        }
        var question = mailbox.bring(
                TestFederation.running().state("XA"), caseId, 1, null, message -> message.setTraceRequest(request));
        assertThat(mailbox.fate(question)).isEqualTo("HANDLED");
        return "/console/requests/"
                + reading.answeringIn(DialogueDesk.REGISTRAR, caseId).getFirst().id();
    }

    private Envelope sealed(TraceAnswer answer) {
        var xc = TestFederation.running().state("XC");
        var handling = Handling.newBuilder()
                .setCode(HandlingCode.HANDLING_CODE_H0)
                .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED);
        return Letters.sealed(
                xc,
                Letters.message(xc, Instant.now())
                        .clearRefusalNotice()
                        .setTo("XA")
                        .setCaseId(caseId.toString())
                        .setInReplyTo(TraceSamples.aMessage().toString())
                        .setHandling(handling)
                        .setTraceResponse(TraceWire.toWire(answer))
                        .build());
    }
}
