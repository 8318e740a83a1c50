package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However long an answer of another State is, the pages that show it stay light, and lead to all of it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PageWeightTest {
    private static final int HEAVIEST = 300_000;
    private static final String QUOTES = "\"".repeat(60);

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    TraceReading reading;

    @Inject
    AnsweringReading requests;

    @Inject
    Traces traces;

    @Inject
    Casefiles cases;

    @Inject
    Mailbox mailbox;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void everyPageThatShowsAnAnswerOfTwoThousandTransfersIsLight() {
        var trace = desk.sent();
        var answer = answered(trace, ofOneItem());
        for (var path : List.of(
                "/console/traces/" + trace.id(),
                "/console/traces/" + trace.id() + "?answer=" + answer,
                "/console/cases/" + trace.caseId(),
                "/console/messages/" + answer,
                "/console/messages/" + answer + "/translations",
                "/console/messages/" + answer + "/consent",
                "/console/messages/" + answer + "/disclosure",
                "/console/cases/" + trace.caseId() + "/release",
                "/console/cases/" + trace.caseId() + "/disclosures")) {
            assertThat(light(path).select("h1")).as(path).isNotEmpty();
        }
    }

    @Test
    void theLastTransferIsReachedByLinks() {
        var trace = desk.sent();
        var answer = answered(trace, ofOneItem());
        var first = light("/console/traces/" + trace.id());
        assertThat(first.select("table.letter").text()).contains("document 1 ").doesNotContain("document 2000 ");
        var places = first.select("#places-" + answer);
        assertThat(places.text()).contains("Shown here: 1 to", "To the end");
        assertThat(places.select("[role=group]").attr("aria-label"))
                .isEqualTo("All fields that are filled in, in words.");
        var end = light(places.select("a:contains(To the end)").attr("href"));
        assertThat(end.select("table.letter").text()).contains("document 2000 ");
        assertThat(end.select("#sheet-" + answer + "[tabindex=-1] + .scroll + #places-" + answer))
                .as("the links lead to the beginning of the rows")
                .hasSize(1);
        assertThat(end.select("#places-" + answer).text()).contains("From the beginning");
        var seen = new HashSet<String>();
        var page = first;
        for (var next = next(page, answer.toString()); !next.isEmpty(); next = next(page, answer.toString())) {
            page = light(next);
            seen.addAll(page.select("table.letter td").eachText());
            assertThat(seen).hasSizeLessThan(10_000);
        }
        assertThat(seen).contains("document 1000 " + QUOTES, "document 2000 " + QUOTES);
    }

    @Test
    void theLifeOnThePageOfTheCaseIsReachedByLinks() {
        var trace = desk.sent();
        answered(trace, ofOneItem());
        var first = light("/console/cases/" + trace.caseId());
        assertThat(first.select("ol.chain").text()).contains("document 1 ").doesNotContain("document 2000 ");
        var end =
                light(first.select("ol.chain + .places a:contains(To the end)").attr("href"));
        assertThat(end.select("ol.chain").text()).contains("document 2000 ");
    }

    @Test
    void ofADraftThatHasNoRoomOnOnePageItIsSaidSoWhereverItIsApproved() {
        var trace = draftedAbout(TraceQuestion.MOST_ITEMS);
        browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var page = light("/console/approvals/trace/" + trace.caseId() + "/" + trace.id());
        assertThat(page.select(".places")).isNotEmpty();
        assertThat(page.text()).doesNotContain("This is all that would leave");
        assertThat(page.select(".notice").eachText())
                .filteredOn(text -> text.contains("this page shows only some"))
                .hasSize(2);
        assertThat(page.select("#whole + .acts a[href*='/approval?']")).hasSize(1);
    }

    @Test
    void anAnswerAboutManyItemsIsLightToo() {
        var trace = askedAbout(TraceQuestion.MOST_ITEMS);
        answered(trace, ofManyItems());
        var page = light("/console/cases/" + trace.caseId());
        assertThat(page.select(".places").eachAttr("aria-label"))
                .as("each list by its own name")
                .contains("Transfer history")
                .anyMatch(name -> name.startsWith("Item "))
                .doesNotContain("");
        light("/console/traces/" + trace.id());
    }

    @Test
    void aQuestionAboutManyItemsIsLightAndLeadsToItsLastItem() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var question = TraceWire.toWire(about(TraceQuestion.MOST_ITEMS));
        var message = mailbox.bring(
                TestFederation.running().state("XA"), caseId, 1, null, sent -> sent.setTraceRequest(question));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        var trace = requests.answeringIn(DialogueDesk.REGISTRAR, caseId).getFirst();
        var first = light("/console/requests/" + trace.id());
        assertThat(first.select("article.pair").size()).isBetween(1, TraceQuestion.MOST_ITEMS - 1);
        var end = light(first.select("#places-items a:contains(To the end)").attr("href"));
        assertThat(end.select("article.pair h3").text()).contains("Item 200");
        assertThat(light("/console/cases/" + caseId).select("h1")).isNotEmpty();
    }

    @Test
    void ofSeveralAnswersTheLastIsShownAndEachEarlierOneIsALinkAway() {
        var trace = desk.sent();
        var first = answered(trace, ofOneItem());
        var second = desk.says(
                trace.caseId(),
                2,
                DialogueDesk.requestOf(trace),
                DialogueWire.payload(
                        new AnswerCorrection(first, "another lot", TraceSamples.answer(Completeness.PARTIAL))));
        var path = "/console/traces/" + trace.id();
        var page = light(path);
        assertThat(page.select("#answer-2")).hasSize(1);
        assertThat(page.select("#answer-1")).isEmpty();
        assertThat(openedBy(trace, first))
                .as("nobody has read what was not shown")
                .isEmpty();
        assertThat(openedBy(trace, second)).isNotEmpty();
        var link = page.select("section[aria-labelledby=answers] li")
                .getFirst()
                .select("a")
                .attr("href");
        assertThat(light(link).select("#answer-1")).hasSize(1);
        assertThat(openedBy(trace, first)).isNotEmpty();
        assertThat(browser.request().get(path + "?answer=nonsense").statusCode())
                .isEqualTo(404);
    }

    private String openedBy(Trace trace, MessageId message) {
        return reading.answerHeads(DialogueDesk.OFFICER, trace.id()).stream()
                .filter(head -> head.message().equals(message))
                .map(head -> Objects.requireNonNullElse(head.openedBy(), ""))
                .findFirst()
                .orElseThrow();
    }

    private static String next(Document page, String sheet) {
        return page.select("#places-" + sheet + " a:contains(Show more)").attr("href");
    }

    private Document light(String path) {
        var body = browser.request()
                .get(path.replaceAll("#.*", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(HEAVIEST);
        return Jsoup.parse(body, "");
    }

    private static TraceQuestion about(int items) {
        return TraceSamples.question(IntStream.rangeClosed(1, items)
                .mapToObj(number -> TraceSamples.firedCases(Integer.toString(number)))
                .toArray(Item[]::new));
    }

    private Trace askedAbout(int items) {
        return traces.approve(DialogueDesk.FOCAL_POINT, draftedAbout(items).id());
    }

    private Trace draftedAbout(int items) {
        var caseId = cases.open(DialogueDesk.OFFICER, "many items", "").id();
        var question = about(items);
        var header = TraceSamples.header(Priority.NORMAL, true);
        return traces.open(DialogueDesk.OFFICER, caseId, TraceSamples.XA, question, header);
    }

    private MessageId answered(Trace trace, TraceAnswer answer) {
        var message = mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                response -> response.setTraceResponse(TraceWire.toWire(answer)));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return message;
    }

    private static TraceAnswer ofOneItem() {
        return AnswerSample.telling(IntStream.rangeClosed(1, TraceAnswer.MOST_TRANSFERS)
                .mapToObj(number -> sale(number, "1"))
                .toList());
    }

    private static TraceAnswer ofManyItems() {
        return AnswerSample.telling(IntStream.rangeClosed(1, TraceAnswer.MOST_TRANSFERS)
                .mapToObj(number -> sale(number, Integer.toString(1 + number % TraceQuestion.MOST_ITEMS)))
                .toList());
    }

    private static TransferEvent sale(int number, String item) {
        return new TransferEvent(
                number,
                item,
                TransferKind.SOLD,
                PartialDate.parse("2024-02-01"),
                party("seller " + number),
                party("buyer " + number),
                1,
                "document " + number + " " + QUOTES,
                null,
                "National register",
                1);
    }

    private static PartyDisclosure party(String name) {
        return new PartyDisclosure(PartyRole.DEALER, new Disclosed.Known(name + " " + QUOTES), TraceSamples.XA);
    }
}
