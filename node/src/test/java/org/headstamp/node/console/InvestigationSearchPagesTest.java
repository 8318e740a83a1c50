package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.node.trace.TraceSamples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Investigations are found by what somebody knows of them. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InvestigationSearchPagesTest {
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));

    @Inject
    Officials officials;

    @Inject
    InvestigationReading reading;

    @Inject
    Mailbox mailbox;

    @Inject
    RowCopies copies;

    private final String mark = "w" + UUID.randomUUID().toString().replace("-", "");
    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.INVESTIGATOR));
    }

    @Test
    void anInvestigationIsFoundByWordsReferenceCaseAndIds() {
        var wanted = notified();
        var id = wanted.id().toString();
        for (var words : List.of(
                mark.toUpperCase(Locale.ROOT).substring(0, 20),
                wanted.reference().toLowerCase(Locale.ROOT),
                wanted.caseId().toString(),
                id,
                wanted.notification().toString())) {
            assertThat(found("words=" + words)).as(words).contains(id);
        }
        assertThat(found("words=" + mark)).containsExactly(id);
        assertThat(found("words=" + mark + "&notifier=XA&stage=NOTIFIED")).containsExactly(id);
        assertThat(found("words=" + mark + "&notifier=XC")).isEmpty();
        assertThat(found("words=" + mark + "&stage=CONCLUDED")).isEmpty();
        assertThat(page("words=%25" + mark).select("#investigations").text()).doesNotContain("unexpected");
        assertThat(page("words=nowhere" + mark).select("#investigations").text())
                .contains("No investigation that you may see fits");
        assertThat(Problems.of(page("stage=LOST"))).containsExactly("stage");
        assertThat(Problems.of(page("notifier=nonsense"))).containsExactly("notifier");
    }

    @Test
    void theNextPageLooksForTheSame() throws SQLException {
        copies.of(
                "parallel_investigation",
                "id",
                notified().id().value(),
                Map.of(
                        "id", RowCopies.OLDER_ID,
                        "notification", RowCopies.ID,
                        "reference", "reference || '-' || nth"),
                25);
        var first = page("words=" + mark);
        assertThat(first.select("#investigations tr[data-key]")).hasSize(25);
        var rest = browser.page(first.select("#investigations p a").attr("href"));
        assertThat(rest.select("#investigations tr[data-key]")).hasSize(1);
        assertThat(rest.select("#field-words").val()).isEqualTo(mark);
    }

    private ParallelInvestigation notified() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var notice = new OriginNotice(
                List.of(TraceSamples.firedCases("1")),
                List.of(OriginBasis.MARKING),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                TraceSamples.XA,
                "seen before: " + mark);
        var message = mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                1,
                null,
                sent -> sent.setOriginNotification(OriginWire.toWire(notice)));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return reading.in(INVESTIGATOR, caseId).getFirst();
    }

    private List<String> found(String query) {
        return page(query).select("#investigations tr[data-key]").eachAttr("data-key");
    }

    private Document page(String query) {
        return browser.page("/console/investigations?" + query);
    }
}
