package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consoles in a real browser: the worked example by hand, and every page that an office comes to by links, for
 * everybody, in both directions, on a small screen.
 */
class ConsolesTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int PHONE = 360;
    /** Pages of one kind that are opened for one office. */
    private static final int OF_ONE_KIND = 1;

    private static @Nullable Consoles consoles;

    @BeforeAll
    static void openConsoles() throws Exception {
        var program = Chromium.installed();
        assumeTrue(program.isPresent(), "there is no Chromium");
        consoles = Consoles.begin(TARGET, program.orElseThrow());
        var seized = new SeizureScene(consoles.cast()).play();
        var unused = new TraceScene(consoles.cast()).play(seized);
        new InvestigationScene(consoles.cast()).play(seized);
    }

    @AfterAll
    static void closeConsoles() throws Exception {
        if (consoles != null) {
            consoles.close();
        }
    }

    @Test
    void everyPageIsForEverybodyInBothDirections() throws Exception {
        var found = new ArrayList<String>();
        Set<String> seen = new TreeSet<>();
        for (var office : theConsoles().offices()) {
            for (var language : List.of("en", "ar")) {
                try (var desk = Desk.of(theConsoles(), office, language)) {
                    found.addAll(visit(desk, language, seen));
                }
            }
        }
        System.out.println("Pages seen in a browser: " + seen);
        assertThat(found).isEmpty();
        assertThat(theConsoles().complaints().take()).isEmpty();
        assertThat(seen).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theWorkedExampleGoesThroughThePagesOfThreeStates(String language) throws Exception {
        var example = new WorkedExample(new Staff(theConsoles(), language));
        var caseId = example.play();
        assertThat(example.statesOnTheTimeLine(caseId))
                .as("States on the time line")
                .hasSize(3);
        var bundle = example.export(caseId, TARGET.resolve("browser"));
        var verdict = PkiCommand.run(theConsoles().verification().arguments(bundle));
        assertThat(verdict.lines().toList().getLast()).contains("holds");
        assertThat(theConsoles().complaints().take()).isEmpty();
    }

    /** What is wrong with the pages that are within reach and were not seen before. */
    private List<String> visit(Desk desk, String language, Set<String> seen) throws Exception {
        var wrong = new ArrayList<String>();
        var ahead = new ArrayDeque<>(List.of("/console"));
        Map<String, Integer> opened = new LinkedHashMap<>();
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (isNoPage(path) || opened.merge(kind(path), 1, Integer::sum) > OF_ONE_KIND || !desk.follow(path)) {
                continue;
            }
            ahead.addAll(desk.links());
            if (seen.add(language + " " + kind(path))) {
                int headings = desk.page().locator("h1").count();
                if (headings != 1) {
                    wrong.add("%s has %d main headings".formatted(path, headings));
                }
                wrong.addAll(desk.barriers());
                int overflow = desk.overflow(PHONE);
                if (overflow > 0) {
                    wrong.add("%s reaches %d pixels beyond %d"
                            .formatted(desk.page().url(), overflow, PHONE));
                }
                desk.photograph(theConsoles().picture(language + kind(path).replaceAll("[^A-Za-z]+", "-")));
            }
        }
        return wrong;
    }

    /** Around a picture a browser lays a page of its own, with styles that our policy forbids. */
    private static boolean isNoPage(String path) {
        return path.contains("/live/") || path.contains("/photographs/");
    }

    /** The path without its ids. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("(/[A-Z]{2}-)?[0-9a-f]{8}-[0-9a-f-]{27}", "/id")
                .replaceAll("/([0-9a-f]{64}|\\d+|[A-Z]{2})(?=/|$)", "/id")
                .replaceAll("/(accounts|access)/[^/]+", "/$1/id");
    }

    private static Consoles theConsoles() {
        if (consoles == null) {
            throw new IllegalStateException("the consoles were not opened");
        }
        return consoles;
    }
}
