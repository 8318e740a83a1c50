package org.headstamp.node.console.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SheetsTest {
    private static final List<Integer> ROWS =
            IntStream.rangeClosed(1, 45).boxed().toList();

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    private final Sheets sheets = new Sheets();

    /** A row that tells its weight. */
    private record Row(long weight) implements Weighed {}

    @ParameterizedTest
    @CsvSource({
        "/console/page, 26, 45",
        "/console/page?sheet=other.3, 26, 45",
        "/console/page?sheet=rows.nonsense, 26, 45",
        "/console/page?sheet=rows.0, 1, 20",
        "/console/page?kept=x&sheet=rows.40, 41, 45",
        "/console/page?sheet=rows.45, 26, 45",
        "/console/page?sheet=rows.999999999, 26, 45"
    })
    void ofAListThatGrowsAtItsEndThoseAreReadThatAreLookedAt(String here, int first, int last) {
        var say = say(here);
        var part = Part.of(ROWS, Part.wanted(say, "rows"));
        var sheet = sheets.part(say, "rows", part);
        assertThat(sheet.rows()).isEqualTo(ROWS.subList(first - 1, last));
        assertThat(List.of(sheet.first(), sheet.last(), sheet.all())).containsExactly(first, last, 45);
        assertThat(Part.wanted(say(sheet.end().replaceAll("#.*", "")), "rows")).isGreaterThan(ROWS.size());
    }

    @Test
    void whatHasNoRoomIsLeftOutFromTheBeginningUnlessItIsLookedAt() {
        var heavy = List.of(new Row(60_000), new Row(60_000), new Row(30_000));
        var part = Part.of(heavy, Integer.MAX_VALUE);
        var latest = sheets.part(say("/console/page"), "rows", part);
        assertThat(latest.first()).isEqualTo(2);
        assertThat(latest.last()).isEqualTo(3);
        var none = sheets.part(say("/console/page"), "more", new Part<>(List.of(new Row(70_000)), 0, 1));
        assertThat(none.rows()).isEmpty();
        assertThat(none.hasEarlier()).isTrue();
        var looked =
                sheets.part(say("/console/page?sheet=more.0"), "more", new Part<>(List.of(new Row(900_000)), 0, 1));
        assertThat(looked.rows()).hasSize(1);
    }

    @Test
    void allLinksOfAListLeadToTheBeginningOfItsRows() {
        var sheet = sheets.latest(say("/console/page?kept=x"), "rows", ROWS);
        assertThat(List.of(sheet.begin(), sheet.next(), sheet.end()))
                .allSatisfy(link -> assertThat(link)
                        .startsWith("/console/page?kept=x&sheet=rows.")
                        .endsWith("#" + sheet.id()));
        assertThat(sheet.placesId()).isNotEqualTo(sheet.id());
    }

    @ParameterizedTest
    @CsvSource({"rows.999999999, 6", "rows.30, 11", "rows.20, 1", "rows.7, 1"})
    void aListThatGrowsAtItsEndIsReadBackwardsToo(String looked, int first) {
        var say = say("/console/page?sheet=" + looked);
        var part = sheets.part(say, "rows", Part.of(ROWS, Part.wanted(say, "rows")));
        var before = say(part.previous().replaceAll("#.*", ""));
        assertThat(sheets.part(before, "rows", Part.of(ROWS, Part.wanted(before, "rows")))
                        .first())
                .isEqualTo(first);
    }

    @Test
    void beforeTheLastCardsAreAsManyOthers() {
        var latest = sheets.latest(say("/console/page"), "rows", ROWS);
        var before = sheets.latest(say(latest.previous().replaceAll("#.*", "")), "rows", ROWS);
        assertThat(List.of(latest.first(), before.first(), before.last())).containsExactly(26, 6, 25);
        assertThat(before.next()).isNotEqualTo(before.previous());
    }

    @Test
    void asManyRowsAreBeforeAsHaveRoom() {
        var rows = IntStream.range(0, 10).mapToObj(number -> new Row(30_000)).toList();
        var last = sheets.named(say("/console/page?sheet=rows.8"), "rows", rows);
        var before = sheets.named(say(last.previous().replaceAll("#.*", "")), "rows", rows);
        assertThat(List.of(before.first(), before.last())).containsExactly(6, 8);
        var first = sheets.named(say("/console/page?sheet=rows.1"), "rows", rows);
        assertThat(first.previous()).isEqualTo(first.begin());
    }

    private Say say(String here) {
        return new Say(languages.find("en").orElseThrow(), languages, federation, here, true);
    }
}
