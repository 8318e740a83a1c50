package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.RowCopies;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.message.TraceWire;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of other States are found by what somebody knows of them, and only by who may know it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RequestSearchPagesTest {
    @Inject
    Officials officials;

    @Inject
    AnsweringReading reading;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Mailbox mailbox;

    @Inject
    RowCopies copies;

    private final String mark = "w" + UUID.randomUUID().toString().replace("-", "");
    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void aQuestionIsFoundByItsWordsItsCaseAndItsIds() {
        var wanted = asked();
        for (var words : List.of(
                mark,
                mark.toUpperCase(Locale.ROOT).substring(0, 20),
                "XYZ-" + mark,
                wanted.caseId().toString(),
                wanted.caseId().toString().toLowerCase(Locale.ROOT).substring(0, 30),
                wanted.id().toString(),
                String.valueOf(wanted.request()))) {
            assertThat(found("words=" + encoded(words)))
                    .as(words)
                    .contains(wanted.id().toString());
        }
        assertThat(found("words=" + mark)).containsExactly(wanted.id().toString());
        assertThat(found("words=" + encoded("nowhere " + mark))).isEmpty();
        assertThat(page("words=" + encoded("nowhere " + mark))
                        .select("#requests")
                        .text())
                .contains("No question that you may see fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&&& ' \\ :* !", "' or 1=1 --", "ليس هنا", "没有", "XX-"})
    void wordsOfAnyKindAreJustLookedFor(String words) {
        assertThat(found("words=" + encoded(words + " " + mark))).isEmpty();
    }

    @Test
    void whoAskedAndWhereItStandsNarrowItDown() {
        var wanted = asked().id().toString();
        assertThat(found("words=" + mark + "&asker=XA&state=Received")).containsExactly(wanted);
        assertThat(found("words=" + mark + "&asker=XC")).isEmpty();
        assertThat(found("words=" + mark + "&state=Replied")).isEmpty();
        var wrong = page("state=Lost&asker=XA");
        assertThat(Problems.of(wrong)).containsExactly("state");
        assertThat(wrong.select("#field-asker option[selected]").val()).isEqualTo("XA");
        assertThat(Problems.of(page("asker=nonsense"))).containsExactly("asker");
        assertThat(Problems.of(page("words=" + "w".repeat(201)))).containsExactly("words");
    }

    @Test
    void theNextPageLooksForTheSame() throws SQLException {
        var wanted = asked();
        copies.of(
                "answering_trace",
                "id",
                wanted.id().value(),
                Map.of("id", RowCopies.OLDER_ID, "request", RowCopies.ID),
                25);
        var first = page("words=" + mark);
        assertThat(first.select("#requests tr[data-key]")).hasSize(25);
        var rest = browser.page(first.select("#requests p a").attr("href"));
        assertThat(rest.select("#requests tr[data-key]")).hasSize(1);
        assertThat(rest.select("#field-words").val()).isEqualTo(mark);
    }

    @Test
    void wordsThatNobodyMayReadFindNothing() {
        var wanted = asked();
        var id = wanted.id().toString();
        assertThat(found(Role.AUDITOR, "words=" + mark))
                .as("auditors read no contents")
                .isEmpty();
        assertThat(found(Role.AUDITOR, "words=" + wanted.caseId())).containsExactly(id);
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var member = new Operator(officials.another(Role.FOCAL_POINT, unit), unit, Set.of(Role.FOCAL_POINT));
        var version = cases.get(member, wanted.caseId()).version();
        compartments.restrict(member, wanted.caseId(), version, List.of(unit));
        assertThat(found("words=" + mark)).isEmpty();
        assertThat(found("words=" + wanted.caseId())).isEmpty();
        browser = Browser.of(member.account());
        assertThat(found("words=" + mark)).containsExactly(id);
    }

    private TraceSummary asked() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var question = TraceWire.toWire(TraceSamples.question()).toBuilder();
        question.setLegalJustification("Penal code, number XYZ-" + mark);
        var message = mailbox.bring(
                TestFederation.running().state("XA"), caseId, 1, null, sent -> sent.setTraceRequest(question));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return reading.answeringIn(DialogueDesk.REGISTRAR, caseId).getFirst();
    }

    private List<String> found(Role role, String query) {
        browser = Browser.of(officials.account(role));
        try {
            return found(query);
        } finally {
            logIn();
        }
    }

    private List<String> found(String query) {
        return page(query).select("#requests tr[data-key]").eachAttr("data-key");
    }

    private Document page(String query) {
        return browser.page("/console/requests/all?" + query);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
