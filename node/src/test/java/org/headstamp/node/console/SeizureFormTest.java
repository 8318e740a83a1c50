package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.Serial;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.SeizurePage;
import org.headstamp.node.seizure.Seizures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SeizureFormTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));
    private static final String NEW_CASE = "/console/cases/new";

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Seizures seizures;

    private Browser officer = Browser.none();

    @BeforeEach
    void logIn() {
        officer = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void aSeizureOpensItsCase() {
        var recorded = recorded(FilledSeizure.ammunition().record(officer, NEW_CASE));
        assertThat(cases.get(OFFICER, recorded.caseId()).title()).isEqualTo("cases at the border");
        assertThat(cases.get(OFFICER, recorded.caseId()).unit()).isEqualTo("customs");
        assertThat(recorded.items().getFirst().reference()).isEqualTo("1");
        assertThat(recorded.circumstances().date()).hasToString("2026-03");
        var page = officer.page("/console/seizures/" + recorded.id());
        assertThat(page.select("section.item").text()).contains("Item 1: Ammunition", "120 Round or cartridge case");
    }

    @Test
    void aFormThatIsPostedTwiceRecordsOnce() {
        var caseId = open();
        var form = FilledSeizure.ammunition();
        var first = form.record(officer, inCase(caseId));
        var second = form.record(officer, inCase(caseId));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(recordedIn(caseId)).isEqualTo(1);
    }

    @Test
    void everyPartOfAnItemIsRecordedAsItWasFilledIn() {
        var form = FilledSeizure.ammunition()
                .with("i0-reference", "A/1")
                .with("i0-calibre", "9x19")
                .with("i0-kind", "TRACER")
                .with("i0-fired", "yes")
                .with("i0-clock-0", "LC")
                .with("i0-clock-6", "24")
                .with("i0-clock-3", "\u2295")
                .with("i0-legibility", "80")
                .with("i0-lot-0", "QRV21")
                .with("i0-lot-0-scheme", "BRAZIL")
                .with("i0-lot-0-carrier", "CARTRIDGE")
                .with("i0-lot-1", "second")
                .with("i0-barcode", "(10)AB")
                .with("i0-packageLot", "QRV22")
                .item(4, "FIREARM")
                .with("i4-type", "PISTOL")
                .with("i4-make", "\u0417\u0430\u0432\u043e\u0434")
                .with("i4-serial", "AB?12")
                .with("i4-serialAlternatives", "AB112\nAB712\n")
                .with("i4-obliterated", "yes")
                .with("i4-mark-0", "crown N")
                .with("i4-mark-0-kind", "PROOF")
                .with("i4-mark-0-position", "barrel")
                .item(2, "PACKAGE")
                .with("i2-label", "50 cartridges")
                .with("i2-level", "BOX")
                .item(3, "PART")
                .with("i3-name", "slide");
        var items = recorded(form.record(officer, inCase(open()))).items();
        assertThat(items).extracting(item -> item.reference()).containsExactly("A/1", "2", "3", "4");
        assertThat(items.get(0).kind())
                .isEqualTo(new Ammunition(
                        new Calibre("9x19", ""),
                        Ammunition.Kind.TRACER,
                        120,
                        Ammunition.Unit.ROUND,
                        true,
                        "",
                        "",
                        "",
                        new Headstamp(
                                List.of(
                                        new HeadstampMark(new HeadstampMark.Clock(0), "LC", "", ""),
                                        new HeadstampMark(new HeadstampMark.Clock(3), "", "cross in circle", ""),
                                        new HeadstampMark(new HeadstampMark.Clock(6), "24", "", "")),
                                "LC \u2295 24",
                                0.8),
                        List.of(
                                new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE),
                                new LotMark("second", LotMark.Scheme.NOT_STATED, LotMark.Carrier.NOT_STATED)),
                        new AmmunitionPackage(
                                "(10)AB",
                                "",
                                AmmunitionPackage.Level.NOT_STATED,
                                new LotMark("QRV22", LotMark.Scheme.NOT_STATED, LotMark.Carrier.NOT_STATED)),
                        false,
                        "",
                        null));
        assertThat(items.get(1).kind())
                .isEqualTo(new Firearm(
                        Firearm.Type.PISTOL,
                        "\u0417\u0430\u0432\u043e\u0434",
                        "",
                        null,
                        new Serial("AB?12", List.of("AB112", "AB712"), true, false),
                        List.of(new Mark(Mark.Kind.PROOF, "barrel", "crown N", "")),
                        0));
        assertThat(items.get(2).kind())
                .isEqualTo(new AmmunitionPackage("", "50 cartridges", AmmunitionPackage.Level.BOX, null));
        assertThat(items.get(3).kind()).isEqualTo(new Part("slide", null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "date, yesterday",
        "date, ''",
        "country, Kenya",
        "area, somewhere",
        "mode, STOLEN",
        "title, ''",
        "i0-quantity, many",
        "i0-quantity, 0",
        "i0-kind, NUCLEAR",
        "i0-legibility, 101",
        "i0-lot-0-scheme, SECRET"
    })
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost(String field, String value) {
        var form = FilledSeizure.ammunition()
                .with("i0-lot-0", "QRV21")
                .with("i0-headstamp", "LC 24")
                .with("description", "in the cellar")
                .with(field, value);
        var answer = form.record(officer, NEW_CASE);
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.asString());
        var shown = field.equals("i0-legibility") ? "i0-headstamp" : field;
        assertThat(page.select("[id=problem-" + shown + "]").text()).isNotEmpty();
        assertThat(page.select("[id=field-" + shown + "]").attr("aria-describedby"))
                .startsWith("problem-" + shown);
        assertThat(page.select("section[role=alert] a").attr("href")).isEqualTo("#field-" + shown);
        assertThat(page.select("#field-description").text()).isEqualTo("in the cellar");
        assertThat(page.select("#field-i0-lot-0").val()).isEqualTo("QRV21");
        assertThat(page.select("input[name=once]")).hasSize(1);
    }

    @Test
    void aFormWithAProblemIsTakenOnceItIsPutRight() {
        var caseId = open();
        var form = FilledSeizure.ammunition().with("i0-quantity", "");
        assertThat(form.record(officer, inCase(caseId)).statusCode()).isEqualTo(400);
        assertThat(recordedIn(caseId)).isZero();
        assertThat(form.with("i0-quantity", "7").record(officer, inCase(caseId)).statusCode())
                .isEqualTo(303);
        assertThat(recordedIn(caseId)).isEqualTo(1);
    }

    @Test
    void twoItemsOfOneNumberAreRefused() {
        var form = FilledSeizure.ammunition()
                .with("i0-reference", "2")
                .item(1, "PART")
                .with("i1-name", "slide");
        var answer = form.record(officer, inCase(open()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("section[role=alert]").text())
                .contains("“2” stands here twice.");
    }

    @Test
    void itemsAreAddedAndTakenOutWithoutScriptAndWithoutLoss() {
        var form = FilledSeizure.ammunition().with("i0-calibre", "9x19");
        var added = pressed(form, "add:FIREARM");
        assertThat(added.select("fieldset.item")).hasSize(2);
        assertThat(added.select("#field-i0-calibre").val()).isEqualTo("9x19");
        assertThat(added.select("input[name=i1-is]").val()).isEqualTo("FIREARM");
        var taken = pressed(form.item(1, "FIREARM").with("i1-make", "unknown"), "remove:0");
        assertThat(taken.select("fieldset.item")).hasSize(1);
        assertThat(taken.select("#field-i1-make").val()).isEqualTo("unknown");
        var more = pressed(form.with("i0-lot-0", "QRV21"), "more");
        assertThat(more.select("#field-i0-lot-1")).hasSize(1);
    }

    @Test
    void aFormHasABoundOfItems() {
        var form = FilledSeizure.ammunition();
        for (int i = 1; i < 25; i++) {
            form.item(i, "PART");
        }
        var page = pressed(form, "add:PART");
        assertThat(page.select("fieldset.item")).hasSize(20);
        assertThat(page.select("button[value^=add]")).isEmpty();
    }

    @Test
    void hostileTextStaysText() {
        var form = FilledSeizure.ammunition()
                .with("title", "\"><img src=x onerror=alert(1)>")
                .with("i0-description", "</textarea><script>alert(1)</script>")
                .with("i0-headstamp", "<script>alert(2)</script>");
        for (var page : List.of(
                pressed(form, "more"),
                officer.page("/console/seizures/"
                        + recorded(form.record(officer, NEW_CASE)).id()))) {
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("[onerror]")).isEmpty();
            assertThat(page.html()).contains("alert(1)");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void othersRecordNothing(Role role) {
        var other = Browser.of(officials.account(role));
        var caseId = open();
        for (var path : List.of(NEW_CASE, inCase(caseId))) {
            assertThat(other.request().get(path).statusCode()).isEqualTo(403);
            assertThat(FilledSeizure.ammunition().record(other, path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(recordedIn(caseId)).isZero();
    }

    @Test
    void aCaseOfAnotherUnitIsNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var member = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var hidden = compartments.open(member, "for one unit", unit, List.of()).id();
        assertThat(officer.request().get(inCase(hidden)).statusCode()).isEqualTo(404);
        assertThat(FilledSeizure.ammunition().record(officer, inCase(hidden)).statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(member.account()).request().get(inCase(hidden)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCaseLeadsToItsSeizures() {
        var caseId = open();
        var actions = officer.page("/console/cases/" + caseId).select("nav.actions a");
        assertThat(actions.eachAttr("href")).contains("/console/cases/" + caseId + "/seizures", inCase(caseId));
        assertThat(officer.page("/console/cases/" + caseId + "/seizures").text())
                .contains("No seizure is recorded");
        var id = recorded(FilledSeizure.ammunition().record(officer, inCase(caseId)))
                .id();
        assertThat(officer.page("/console/cases/" + caseId + "/seizures")
                        .select("td a")
                        .attr("href"))
                .isEqualTo("/console/seizures/" + id);
        var auditor = Browser.of(officials.account(Role.AUDITOR));
        assertThat(auditor.page("/console/cases/" + caseId + "/seizures").select("td a"))
                .isEmpty();
        assertThat(auditor.request().get("/console/seizures/" + id).statusCode())
                .isEqualTo(403);
    }

    private Document pressed(FilledSeizure form, String act) {
        return Jsoup.parse(form.press(officer, act, NEW_CASE)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Seizure recorded(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        var place = answer.header("Location");
        return seizures.get(OFFICER, SeizureId.parse(place.substring(place.lastIndexOf('/') + 1)));
    }

    private int recordedIn(CaseId caseId) {
        return seizures.list(OFFICER, caseId, SeizurePage.FIRST, 10).seizures().size();
    }

    private CaseId open() {
        return cases.open(OFFICER, "House search", "customs").id();
    }

    private static String inCase(CaseId caseId) {
        return "/console/cases/" + caseId + "/seizures/new";
    }
}
