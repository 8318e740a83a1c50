package org.headstamp.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the consoles of two States are with 100,000 cases each and 50 people at them, each of whom opens a page about
 * once a second: every kind of page that six offices come to by links, cases as an exercise leaves them, one of them with an
 * answer of about 2,000 transfers. Times are from the request to the last byte of the page; the nodes, their databases and
 * the people share the cores of the machine. The floor is a small file that a node serves in the same run. Writes
 * {@code console.json}.
 */
final class ConsoleBench {
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars|favicon)[^\"]*)\"");
    private static final String SMALL_FILE = "/favicon.svg";
    private static final int OLD_CASES = 100;
    /** Visitors of one office share its account. */
    private static final Map<String, String> MANY_SESSIONS = Map.of("headstamp.identity.session.per-account", "1000");

    private static final List<Office> OFFICES = List.of(
            Office.OFFICER_XA,
            Office.FOCAL_POINT_XA,
            Office.AUDITOR_XA,
            Office.REGISTRAR_XB,
            Office.FOCAL_POINT_XB,
            Office.INVESTIGATOR_XB);

    private final Consoles consoles;
    private final String longCase;
    private final Visitors visitors;

    private ConsoleBench(Consoles consoles, String longCase) {
        this.consoles = consoles;
        this.longCase = longCase;
        this.visitors = new Visitors(consoles);
    }

    /** Whether all figures are as they must be. */
    static boolean run(Path target, Path results) throws Exception {
        List<Figure> figures;
        var program = NodeProgram.lasting(NodeProgram.in(target));
        try (var consoles = Consoles.begin(target, program, Chromium.installed(), MANY_SESSIONS)) {
            var longCase = new FullCases(consoles.cast()).play(results);
            ManyCases.fill(consoles.site("XA"), Office.OFFICER_XA);
            ManyCases.fill(consoles.site("XB"), Office.REGISTRAR_XB);
            figures = new ConsoleBench(consoles, longCase).measure();
        }
        Figure.publish(figures, results.resolve("console.json"));
        return Figure.allHold(figures);
    }

    private List<Figure> measure() throws Exception {
        var sights = sights();
        var unused = visitors.open(sights);
        var floor = visitors.open(List.of(new Sight(Office.OFFICER_XA, SMALL_FILE)));
        var all = visitors.open(sights);
        var figures = new ArrayList<Figure>();
        figures.add(time("any page, p95, 50 users", all.p95Millis(), floor));
        all.p95MillisByKind().forEach((kind, millis) -> figures.add(time(kind + ", p95, 50 users", millis, floor)));
        var heaviest = all.heaviest().getFirst();
        figures.add(new Figure(
                "heaviest page with all that it loads (" + heaviest.sight().kind() + ")",
                weight(heaviest) / 1000,
                "kB",
                0,
                300,
                false));
        var load = new FirstLoad(consoles);
        var office = Office.OFFICER_XA;
        var paths = List.of("/console/tasks", "/console/cases", "/console/cases/" + longCase);
        figures.add(new Figure(
                "first load in Chromium without cache, slowest of " + paths.size(),
                load.slowestSeconds(office, paths),
                "s",
                load.slowestSeconds(office, List.of(SMALL_FILE)),
                1,
                false));
        return figures;
    }

    private static Figure time(String name, double millis, Openings floor) {
        return new Figure(name, millis, "ms", floor.p95Millis(), 100, false);
    }

    /** What offices come to by links, and cases of every age. */
    private List<Sight> sights() throws IOException, InterruptedException {
        var old = IntStream.range(0, OLD_CASES)
                .mapToObj(each -> ManyCases.sight(Office.OFFICER_XA, 1 + each * (ManyCases.CASES / OLD_CASES)));
        var newest = new Sight(Office.OFFICER_XA, "/console/cases/" + longCase);
        return Stream.of(new Sights(consoles).of(OFFICES).stream(), old, Stream.of(newest))
                .flatMap(each -> each)
                .toList();
    }

    /** Bytes of a page and of everything that it loads, as sent. */
    private double weight(Opening opening) throws IOException, InterruptedException {
        try (var visit = Visit.of(consoles, opening.sight().office())) {
            var page = visit.open(opening.sight().path()).body();
            double bytes = page.length;
            for (var linked : LINKED.matcher(new String(page, StandardCharsets.UTF_8))
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .toList()) {
                bytes += visit.weight(linked);
            }
            return bytes;
        }
    }
}
