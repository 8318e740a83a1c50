package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.registry.intake.Csv;
import org.headstamp.node.trace.AskedLots;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RegistryPagesTest {
    private static final String SCRIPT = "<script>alert('x')</script>";

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    private Browser registrar;

    @BeforeEach
    void aRegistrarLogsIn() {
        registrar = Browser.of(officials.account(Role.REGISTRAR));
    }

    @Test
    void aLotIsFoundByItsMarkAndNumberWithReasonsAndLeadsToItsLife() {
        var kept = lots.moved(9000, "§2,SOLD,2021-02-01,§m,§w,§l,,9500,,invoice 2,Sales");
        var page = registrar.page("/console/registry?mark=" + kept.mark() + "&lot=" + kept.lot());
        assertThat(page.select("ol.plain li:first-child .badges").text())
                .contains("The lot agrees", "The headstamp agrees");
        assertThat(page.select("#field-mark").attr("value")).isEqualTo(kept.mark());
        var life = registrar.page(page.select("ol.plain a").attr("href"));
        assertThat(life.select("h1").text()).contains(kept.lot() + "-l");
        assertThat(life.select("ol.chain .step").eachText()).hasSize(2);
        assertThat(life.select("ol.chain .badge.bad, .holdings .badge.bad").text())
                .contains("More handed on than received, by: 500");
        assertThat(life.select("details.holdings[open]")).hasSize(1);
    }

    @Test
    void aFirearmIsFoundByItsSerialNumber() {
        var key = RegistryFixture.fresh();
        upload("FIREARMS", Csv.FIREARMS + "f-" + key + "," + key + ",Northern,N1,9 mm Luger,2019,\n");
        var page = registrar.page("/console/registry?serial=" + key);
        assertThat(page.select("ol.plain li").text()).contains("Northern", "N1");
        assertThat(registrar.page("/console/registry/firearm?key=f-" + key).text())
                .contains("no transfer of it");
    }

    @Test
    void whatIsNotThereOrNotReadableSaysSo() {
        assertThat(registrar
                        .page("/console/registry?lot=" + RegistryFixture.fresh() + "&mark=" + RegistryFixture.fresh())
                        .text())
                .contains("No record fits what was read.");
        assertThat(registrar.page("/console/registry?calibre=9").select("section[aria-labelledby=matches]"))
                .hasSize(1);
        for (var path : new String[] {"lot?key=none", "firearm?key=none", "party?key=none", "lot?key=a b", "lot"}) {
            registrar.request().get("/console/registry/" + path).then().statusCode(404);
        }
        var tooLong = registrar
                .request()
                .get("/console/registry?lot=" + "x".repeat(65))
                .then()
                .statusCode(400);
        var shown = Jsoup.parse(tooLong.extract().asString());
        assertThat(shown.select("#field-lot").attr("value")).hasSize(65);
        assertThat(shown.select("#problem-lot").text()).contains("65 characters");
    }

    @Test
    void theRegistersAreForThoseWhoKeepOrUseThem() {
        for (var role : new Role[] {Role.OFFICER, Role.AUDITOR, Role.TRADE}) {
            var browser = Browser.of(officials.account(role));
            for (var path : new String[] {"", "/noticed", "/imports", "/lot?key=x"}) {
                browser.request().get("/console/registry" + path).then().statusCode(403);
            }
        }
        var focalPoint = Browser.of(officials.account(Role.FOCAL_POINT));
        assertThat(focalPoint.page("/console/registry/imports").select("input[type=file]"))
                .isEmpty();
        var refused = send(
                focalPoint,
                "PARTIES",
                Csv.PARTIES + "p,DEALER,x,XB,\n",
                UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void anImportIsFollowedToItsEndAndStandsInTheList() {
        var key = RegistryFixture.fresh();
        var page = upload("PARTIES", Csv.PARTIES + "p-" + key + ",DEALER," + SCRIPT + ",XB,\n");
        assertThat(page.select("#import .badge.good").text()).isEqualTo("Imported");
        assertThat(page.select("#import[hx-get], #import-reload")).isEmpty();
        assertThat(registrar.page("/console/registry/imports").select("table").text())
                .contains("rows.csv", "Imported");
        var path = registrar.page("/console/registry/imports").select("tbody a").attr("href");
        var part = Jsoup.parse(registrar
                .request()
                .header("HX-Request", "true")
                .get(path + "?told=0")
                .asString());
        assertThat(part.select("#import-reload[hx-swap-oob=delete]"))
                .as("the link beside the figures goes with the last of them")
                .hasSize(1);
        var party = registrar.page("/console/registry/party?key=p-" + key);
        assertThat(party.select("script:not([src])")).isEmpty();
        assertThat(party.text()).contains(SCRIPT);
    }

    @Test
    void rejectedRowsAreListedWithRowColumnAndReasonAndComeAsAFile() {
        var page = upload("PARTIES", Csv.PARTIES + "p-" + RegistryFixture.fresh() + ",=1+1,x,XB,\n");
        assertThat(page.select("#import .badge.bad").text()).isEqualTo("Rejected");
        assertThat(page.select("section[aria-labelledby=rejects] tbody tr").text())
                .contains("2", "role", "=1+1");
        var file = registrar
                .request()
                .get(page.select("a[download]").attr("href"))
                .then()
                .statusCode(200)
                .extract();
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.asString()).startsWith("\"Row\",\"Column\"").contains("\"2\",\"role\"", "\"'=1+1");
    }

    @Test
    void aFileThatIsSentTwiceInOneFormIsImportedOnce() {
        var once = UUID.randomUUID().toString();
        var file = Csv.PARTIES + "p-" + RegistryFixture.fresh() + ",DEALER,x,XB,\n";
        var first = send(registrar, "PARTIES", file, once).header("Location");
        assertThat(send(registrar, "PARTIES", file, once).header("Location")).isEqualTo(first);
    }

    @Test
    void aFileLargerThanAnyPhotographIsImportedAndOneThatIsNoRegistrarsIsRefused() {
        var file = Csv.PARTIES + ("p,DEALER," + "x".repeat(8000) + ",XB,\n").repeat(2800);
        assertThat(send(registrar, "PARTIES", file, UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(303);
        var larger = send(
                Browser.of(officials.account(Role.OFFICER)),
                "PARTIES",
                file.repeat(2),
                UUID.randomUUID().toString());
        assertThat(larger.statusCode()).isEqualTo(413);
        var told = Jsoup.parse(larger.asString());
        assertThat(told.select("h1").text()).isEqualTo("Too much was sent");
        assertThat(told.text()).contains("larger than the 42,008,576 bytes");
    }

    @Test
    void aFormWithoutAFileOrKindComesBackWithWhatIsWrong() {
        var empty = send(registrar, "PARTIES", "", UUID.randomUUID().toString());
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(empty.asString()).select("#problem-file").text()).contains("Choose a file");
        var unknown = send(registrar, "PEOPLE", "x", UUID.randomUUID().toString());
        assertThat(Jsoup.parse(unknown.asString()).select("#problem-kind").text())
                .isEqualTo("Choose one.");
        registrar
                .request()
                .get("/console/registry/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private Document upload(String kind, String file) {
        var sent = send(registrar, kind, file, UUID.randomUUID().toString());
        assertThat(sent.statusCode()).isEqualTo(303);
        var path = sent.header("Location").replaceAll("^https?://[^/]+", "");
        await().until(() -> registrar.page(path).select("progress").isEmpty());
        return registrar.page(path);
    }

    private static Response send(Browser browser, String kind, String file, String once) {
        return browser.request()
                .multiPart("file", "rows.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("kind", kind)
                .multiPart("mode", "ALL_OR_NOTHING")
                .multiPart("once", once)
                .post("/console/registry/imports");
    }
}
