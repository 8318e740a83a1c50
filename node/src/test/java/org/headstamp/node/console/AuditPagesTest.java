package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.ProofLines;
import org.headstamp.pki.merkle.MerkleHash;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditPagesTest {
    private final String actor = "clerk-" + UUID.randomUUID();

    @Inject
    Officials officials;

    @Inject
    AuditLog log;

    @Inject
    LogProofs proofs;

    @Inject
    Federation federation;

    @Test
    void anAuditorSearchesTheLogPageByPage() {
        for (int number = 0; number < 26; number++) {
            append("test", number);
        }
        var browser = Browser.of(officials.account(Role.AUDITOR));
        var first = browser.page("/console/audit?kind=RECORDED&actor=" + actor);
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("RECORDED");
        var next = first.select("a[href*=after=]").attr("href");
        assertThat(browser.page(next).select("tbody tr")).hasSize(1);
        assertThat(browser.page("/console/audit?kind=EXPORTED&actor=" + actor).text())
                .contains("No entry fits.");
    }

    @Test
    void whatTheNodeDidByItselfIsSaidInWordsBesideItsCode() {
        var browser = Browser.of(officials.account(Role.AUDITOR));
        var found = browser.in("ru").page("/console/audit?actor=node");
        var actors = found.select("tbody td:nth-child(3)");
        assertThat(actors).isNotEmpty();
        assertThat(actors.eachText()).containsOnly("Сам узел node");
        assertThat(actors.select("code[dir=ltr]").eachText()).containsOnly("node");
        var entry = found.select("tbody a[href^=/console/audit/entries/]").attr("href");
        assertThat(browser.in("es").page(entry).select("dl.listed").getFirst().text())
                .contains("El propio nodo node");
    }

    @Test
    void aWrongSearchIsSaidBesideItsFieldAndKept() {
        var browser = Browser.of(officials.account(Role.AUDITOR));
        for (var wrong : List.of("case=" + "nonsense", "from=yesterday", "kind=NOTHING", "to=2026")) {
            var field = wrong.substring(0, wrong.indexOf('='));
            var page = Browser.refused(400, browser.request().get("/console/audit?" + wrong + "&actor=kept"));
            assertThat(page.select("#problem-" + field).text()).as(wrong).isNotEmpty();
            assertThat(page.select("input[name=actor]").attr("value")).isEqualTo("kept");
        }
        Browser.refused(400, browser.request().get("/console/audit?after=" + "00".repeat(32)));
        Browser.refused(400, browser.request().get("/console/audit?after=zz"));
    }

    @Test
    void anEntryShowsItsProofWhichAnybodyCanVerify() throws VerificationException {
        var leaf = append("<script>alert(1)</script>", 1).hex();
        await().until(() -> proofs.inclusion(Sha256.parse(leaf), 0).isPresent());
        var browser = Browser.of(officials.account(Role.AUDITOR));
        var page = browser.page("/console/audit/entries/" + leaf);
        assertThat(page.select("#leaf").text()).isEqualTo(leaf);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>", "openssl dgst -sha256", "verify-inclusion");
        var entry = download(browser, "/console/audit/entries/" + leaf + "/bytes");
        assertThat(MerkleHash.leaf(entry).hex()).isEqualTo(leaf);
        var proof = LogProof.parse(download(browser, "/console/audit/entries/" + leaf + "/proof"));
        var keys = federation.trust().logKeys(federation.self());
        assertThat(proof.verify(MerkleHash.leaf(entry), keys).checkpoint().size())
                .isPositive();
    }

    @Test
    void whatTheLogHasNotIsNotThere() {
        var browser = Browser.of(officials.account(Role.AUDITOR));
        for (var leaf : List.of("00".repeat(32), "zz", "00")) {
            browser.request().get("/console/audit/entries/" + leaf).then().statusCode(404);
            browser.request()
                    .get("/console/audit/entries/" + leaf + "/proof")
                    .then()
                    .statusCode(404);
            browser.request()
                    .get("/console/audit/entries/" + leaf + "/bytes")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void nobodyElseReadsEntries() {
        var leaf = append("test", 1).hex();
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR, Role.TRADE)) {
            var browser = Browser.of(officials.account(role));
            browser.request().get("/console/audit").then().statusCode(403);
            browser.request().get("/console/audit?case=nonsense").then().statusCode(403);
            for (var end : List.of("", "/proof", "/bytes")) {
                browser.request()
                        .get("/console/audit/entries/" + leaf + end)
                        .then()
                        .statusCode(403);
            }
        }
    }

    @Test
    void theLogsOfTheFederationAreShownAndOursIsProvenToHaveOnlyGrown() throws VerificationException {
        append("test", 1);
        append("test", 2);
        await().until(() -> proofs.size() > 2);
        var browser = Browser.of(officials.account(Role.OFFICER));
        var page = browser.page("/console/audit/logs?from=1&to=2");
        assertThat(page.text()).contains("The tree of 2 entries begins with that of 1 entries.", "verify-consistency");
        assertThat(page.select("#hashes li")).hasSize(1);
        assertThat(page.select("#peers ~ article")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ProofLines.parse(download(browser, "/console/audit/logs/consistency?from=1&to=2")))
                .hasSize(1);
        await().until(() -> proofs.checkpoint().isPresent());
        assertThat(download(browser, "/console/audit/logs/checkpoint").toStringUtf8())
                .startsWith("exercise/XB/");
        Browser.of(officials.account(Role.TRADE))
                .request()
                .get("/console/audit/logs")
                .then()
                .statusCode(403);
    }

    @Test
    void sizesThatTheLogHasNotAreSaidBesideTheField() {
        var browser = Browser.of(officials.account(Role.OFFICER));
        for (var sizes : List.of("from=0&to=1", "from=2&to=1", "from=1&to=999999999999", "from=one&to=2")) {
            var page = Browser.refused(400, browser.request().get("/console/audit/logs?" + sizes));
            assertThat(page.select("#problem-from").text()).as(sizes).isNotEmpty();
        }
    }

    private Sha256 append(String kind, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> log.append(AuditEvent.of(AuditKind.RECORDED, actor).subject(kind, number)));
    }

    private static ByteString download(Browser browser, String path) {
        var response = browser.request().get(path).then().statusCode(200).extract();
        assertThat(response.header("Content-Disposition")).startsWith("attachment; filename=");
        return ByteString.copyFrom(response.asByteArray());
    }
}
