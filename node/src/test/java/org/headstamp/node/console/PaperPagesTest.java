package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.translation.Translations;
import org.headstamp.pki.bundle.BundleVerifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PaperPagesTest {
    private static final String HOSTILE = "Ask the force <script>alert('x')</script><img src=x>";

    private static final String HISTORY = "table[aria-labelledby=m1-history] tbody tr";

    /** Bytes that no page of the console may have. */
    private static final int LIGHT = 300_000;

    private static final String ANSWER = "article.message:contains(trace-response.bin)";

    @Inject
    Officials officials;

    @Inject
    DialogueDesk desk;

    @Inject
    Mailbox mailbox;

    @Inject
    Translations translations;

    @Inject
    Federation federation;

    @TempDir
    Path folder;

    private Trace trace;
    private MessageId answer;

    @BeforeEach
    void anAnswerArrivesThatAnOfficeTranslates() {
        trace = desk.sent();
        answer = mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                1,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(TraceWire.toWire(AnswerSample.withGapAndWithheldParty()).toBuilder()
                        .setRemarks(HOSTILE)));
        var french = new Translation("trace_response.remarks", "fr", "Demandez à la force", "Bureau de XB", true);
        var unused = translations.add(DialogueDesk.OFFICER, answer, french);
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "en,ltr", "es,ltr", "fr,ltr", "ru,ltr", "zh,ltr"})
    void thePageOfABundleIsInTheLanguageChosen(String language, String direction) throws Exception {
        var bundle = export(Map.of("purpose", "INTERNAL", "language", language));
        var page = caseIn(bundle);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("article.message")).hasSize(2);
        assertThat(page.text()).doesNotContain("trace_response", "GROUND_", "TRACE_RESPONSE", "EXPORTED");
        assertThat(BundleVerifier.verify(bundle, federation.trust().list()).failures())
                .isEmpty();
    }

    @Test
    void itTellsEverythingInWordsAndNamesTheFilesThatProveIt() throws Exception {
        var page = caseIn(export(Map.of("purpose", "INTERNAL")));
        var told = page.select(ANSWER).text();
        assertThat(told)
                .contains("Exported", "Border Guard", "withheld: Ongoing criminal investigation", "1,400,000")
                .contains("-XA-XB-trace-response.bin", "-XA-XB-trace-response.p7s")
                .contains("receipts/0001-XB-XA.bin", "accepted by");
        assertThat(page.select(ANSWER + " .words[lang=en]").text()).contains("Ask the force <script>");
        var translated = page.select(ANSWER + " .translation");
        assertThat(translated.text())
                .contains("Demandez à la force", "Bureau de XB", "made by an office of this State, outside the seal");
        assertThat(translated.select("[lang=fr]")).hasSize(1);
        assertThat(page.text()).contains("Exercise, all facts invented", "headstamp-pki bundle verify");
    }

    @Test
    void itFetchesAndRunsNothing() throws Exception {
        var page = caseIn(export(Map.of("purpose", "INTERNAL", "language", "ar")));
        assertThat(page.select("script, img, link, iframe, [src], [style], a[href]:not([href^=#])"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void aLanguageThatTheNodeDoesNotHaveIsRefused() {
        var browser = Browser.of(officials.account(Role.FOCAL_POINT));
        var form = Map.of("purpose", "INTERNAL", "language", "tlh");
        var page = Browser.refused(400, browser.post(place(), form));
        assertThat(page.select("#problem-language").text()).isEqualTo("This node does not have this language.");
    }

    @Test
    void anAnswerIsPrintedInALanguageWithItsHistoryAndWhatWasWithheld() {
        var browser = Browser.of(officials.account(Role.OFFICER));
        var path = "/console/traces/" + trace.id() + "/answers/" + answer;
        assertThat(browser.page("/console/traces/" + trace.id()).select("a[href=" + path + "]"))
                .hasSize(1);
        var page = browser.page(path + "?language=es");
        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(page.select(HISTORY)).hasSize(4);
        assertThat(page.select("ul.withheld li")).isNotEmpty();
        assertThat(page.select("h1").text()).startsWith("Respuesta de");
        assertThat(browser.page("/console/traces/" + trace.id()).text())
                .contains("first read by " + officials.account(Role.OFFICER));
    }

    @Test
    void theLongestAnswerIsPrintedInPartsAndIsWholeInItsFile() {
        var path = "/console/traces/" + trace.id() + "/answers/" + longest();
        var browser = Browser.of(officials.account(Role.OFFICER));
        var first = browser.request().get(path + "?language=ar").asByteArray();
        assertThat(first).hasSizeLessThan(LIGHT);
        var page = Jsoup.parse(new String(first, StandardCharsets.UTF_8));
        assertThat(page.text()).doesNotContain("document 2000");
        var end = page.select("#places-history a").eachAttr("href").getLast();
        assertThat(browser.page(end.replaceAll("#.*", "")).select(HISTORY).eachText())
                .last()
                .asString()
                .endsWith("document 2000");
        assertThat(browser.page(end.replaceAll("#.*", "")).select("html").attr("lang"))
                .isEqualTo("ar");
        var whole = browser.request().get(page.select("a[download]").attr("href"));
        whole.then().statusCode(200).header("Content-Disposition", startsWith("attachment; filename=\"answer-"));
        var file = Jsoup.parse(whole.asString());
        assertThat(file.select("html").attr("lang")).isEqualTo("ar");
        assertThat(file.select(HISTORY)).hasSize(TraceAnswer.MOST_TRANSFERS);
        assertThat(file.select("script, link, a, form, [src], [style]")).isEmpty();
    }

    private MessageId longest() {
        var events = IntStream.rangeClosed(1, TraceAnswer.MOST_TRANSFERS)
                .mapToObj(AnswerSample::sale)
                .toList();
        return mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                2,
                DialogueDesk.requestOf(trace),
                message -> message.setTraceResponse(TraceWire.toWire(AnswerSample.telling(events))));
    }

    @Test
    void onlyWhoReadsTheAnswerPrintsIt() {
        var path = "/console/traces/" + trace.id() + "/answers/" + answer;
        for (var role : List.of(Role.AUDITOR, Role.TRADE)) {
            var stranger = Browser.of(officials.account(role));
            stranger.request().get(path).then().statusCode(403);
            stranger.request().get(path + "/whole").then().statusCode(403);
        }
        var browser = Browser.of(officials.account(Role.OFFICER));
        for (var wrong : List.of(
                "/console/traces/" + trace.id() + "/answers/" + DialogueDesk.requestOf(trace),
                "/console/traces/" + desk.sent().id() + "/answers/" + answer,
                "/console/requests/" + trace.id() + "/replies/" + answer,
                "/console/traces/" + trace.id() + "/answers/nonsense")) {
            browser.request().get(wrong).then().statusCode(404);
            browser.request().get(wrong + "/whole").then().statusCode(404);
        }
    }

    private Path export(Map<String, String> form) throws IOException {
        var sent = Browser.of(officials.account(Role.FOCAL_POINT)).post(place(), form);
        var file = folder.resolve("case.zip");
        Files.write(file, sent.then().statusCode(200).extract().asByteArray());
        return file;
    }

    private static Document caseIn(Path bundle) throws IOException {
        try (var zip = new ZipFile(bundle.toFile());
                var page = zip.getInputStream(Objects.requireNonNull(zip.getEntry("case.html")))) {
            return Jsoup.parse(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String place() {
        return "/console/cases/" + trace.caseId() + "/bundle";
    }
}
