package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.seizure.Images;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PhotographPagesTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));
    private static final int LARGEST = 20 * 1024 * 1024;

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
    void aPhotographIsShownAsACopyAndTheOriginalIsADownload() {
        var id = record();
        var bytes = camera();
        assertThat(send(id, bytes, "base <b>of</b> a case").statusCode()).isEqualTo(303);
        var digest = Sha256.of(bytes);
        var page = officer.page("/console/seizures/" + id);
        assertThat(page.select("figure img").attr("alt")).isEqualTo("base <b>of</b> a case");
        assertThat(page.select("figure b")).isEmpty();
        assertThat(page.select("figure code").text()).isEqualTo(digest.hex());
        for (var copy : List.of("thumbnail", "preview", "sending")) {
            var answer = get(digest, copy);
            assertThat(answer.contentType()).isEqualTo("image/jpeg");
            assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            assertThat(latin(answer)).doesNotContain("Exif", "GPS-TEST-CAMERA", "<script>");
        }
        var original = get(digest, "original");
        assertThat(ByteString.copyFrom(original.asByteArray())).isEqualTo(bytes);
        assertThat(original.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + digest.hex() + ".jpeg\"");
        assertThat(original.headers().getValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theSamePhotographTwiceIsOne() {
        var id = record();
        var bytes = camera();
        assertThat(send(id, bytes, "").statusCode()).isEqualTo(303);
        assertThat(send(id, bytes, "").statusCode()).isEqualTo(303);
        assertThat(officer.page("/console/seizures/" + id).select("figure")).hasSize(1);
    }

    static Stream<Arguments> refused() {
        var jpeg = Images.image("jpg", 60, 40, 5);
        return Stream.of(
                Arguments.of("no file", ByteString.EMPTY, "The file is empty"),
                Arguments.of("one byte too many", jpeg.concat(zeros(LARGEST + 1 - jpeg.size())), "The photograph has"),
                Arguments.of(
                        "a megabyte too many",
                        zeros(LARGEST + 1_048_576),
                        "The photograph has 22,020,096 bytes; at most 20,971,520 are taken."),
                Arguments.of(
                        "SVG with script",
                        ByteString.copyFromUtf8(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        "The file is neither a JPEG nor a PNG image."),
                Arguments.of("bomb", Images.bomb(60_000, 60_000), "The photograph has 60,000 × 60,000 pixels; at most"),
                Arguments.of("half a JPEG", jpeg.substring(0, jpeg.size() / 2), "The image is damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoPhotographIsRefusedBesideTheFieldAndTheWordsAreKept(String name, ByteString bytes, String reason) {
        var id = record();
        var answer = send(id, bytes, "what was filled in");
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#field-photograph").attr("aria-describedby")).isEqualTo("problem-photograph");
        assertThat(page.select("#field-caption").val()).isEqualTo("what was filled in");
        assertThat(page.select("#problem-photograph").text()).startsWith(reason);
        assertThat(page.select("figure")).isEmpty();
    }

    @Test
    void aJpegOfTheLargestSizeIsTaken() {
        var jpeg = camera();
        assertThat(send(record(), jpeg.concat(zeros(LARGEST - jpeg.size())), "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void farTooMuchIsRefusedBeforeItIsKeptAnywhere() {
        var answer = send(record(), zeros(2 * LARGEST + 200_000), "");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("text/html");
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#field-photograph").attr("aria-describedby")).isEqualTo("problem-photograph");
        assertThat(page.select("#problem-photograph").text()).contains("larger than the 42,008,576 bytes");
    }

    @Test
    void whoSeesNoSeizureLearnsNothingOfItByFarTooMuch() {
        var hidden = send(new SeizureId(UUID.randomUUID()), zeros(2 * LARGEST + 200_000), "");
        assertThat(hidden.statusCode()).isEqualTo(404);
    }

    @Test
    void aCaptionThatIsTooLongIsToldBesideIt() {
        var answer = send(record(), camera(), "c".repeat(501));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("#problem-caption").text())
                .contains("501 characters");
    }

    @Test
    void photographsOfAnotherUnitAreNotThere() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var member = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var caseId = compartments.open(member, "for one unit", unit, List.of()).id();
        var id = record(member, caseId);
        var bytes = camera();
        var unused = seizures.addPhotograph(member, id, "1", bytes, "");
        for (var path : List.of("thumbnail", "preview", "sending", "original")) {
            assertThat(get(Sha256.of(bytes), path).statusCode()).isEqualTo(404);
        }
        assertThat(officer.request().get("/console/seizures/" + id).statusCode())
                .isEqualTo(404);
        assertThat(send(id, bytes, "").statusCode()).isEqualTo(404);
        assertThat(officer.request().get("/console/photographs/none/original").statusCode())
                .isEqualTo(404);
    }

    @Test
    void readersAddNothing() {
        var id = record();
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        assertThat(registrar.page("/console/seizures/" + id).select("form[enctype]"))
                .isEmpty();
        assertThat(send(registrar, id, camera(), "").statusCode()).isEqualTo(403);
    }

    private Response get(Sha256 digest, String copy) {
        return officer.request().get("/console/photographs/" + digest.hex() + "/" + copy);
    }

    private Response send(SeizureId id, ByteString bytes, String caption) {
        return send(officer, id, bytes, caption);
    }

    private static Response send(Browser browser, SeizureId id, ByteString bytes, String caption) {
        return browser.request()
                .multiPart("item", "1")
                .multiPart("caption", caption)
                .multiPart("photograph", "a.svg", bytes.toByteArray(), "image/svg+xml")
                .post("/console/seizures/" + id + "/photographs");
    }

    /** A photograph with a place in it, and a page behind it. */
    private static ByteString camera() {
        return Images.withExif(Images.image("jpg", 600, 400, UUID.randomUUID().hashCode()), 6)
                .concat(ByteString.copyFromUtf8("<script>alert(1)</script>"))
                .concat(ByteString.copyFromUtf8(UUID.randomUUID().toString()));
    }

    private static ByteString zeros(int count) {
        return ByteString.copyFrom(new byte[count]);
    }

    private static String latin(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.ISO_8859_1);
    }

    private SeizureId record() {
        return record(OFFICER, cases.open(OFFICER, "House search", "customs").id());
    }

    private SeizureId record(Operator by, CaseId caseId) {
        var where = new FindCircumstances(
                FindCircumstances.Mode.FOUND,
                PartialDate.of(2026),
                new MemberState("XB"),
                "",
                FindCircumstances.Context.NOT_STATED,
                "",
                "");
        return seizures.record(by, caseId, where, List.of(Item.of("1", new Part("slide", null, List.of()))))
                .id();
    }
}
