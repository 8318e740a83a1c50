package org.headstamp.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the console is with 100,000 cases and 50 people at it, each of whom opens a page about once a second. Times are
 * from the request to the last byte of the page, in one process on the machine of the node; the floor is a small file that
 * the node serves in the same run. Writes {@code bench/console.json} in the build folder that the argument names.
 */
public final class ConsoleBench {
    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars|favicon)[^\"]*)\"");
    private static final String SMALL_FILE = "/favicon.svg";
    private static final int OPEN_CASES = 200;
    /** All visitors share one account. */
    private static final Map<String, String> MANY_SESSIONS = Map.of("headstamp.identity.session.per-account", "1000");

    private final StateSite site;
    private final Visitors visitors;

    private ConsoleBench(StateSite site, String password) {
        this.site = site;
        this.visitors = new Visitors(site, password);
    }

    /**
     * One figure.
     *
     * @param floor the same for something that does next to nothing
     * @param must what it must reach
     * @param atLeast whether more is better
     */
    record Figure(String name, double value, String unit, double floor, double must, boolean atLeast) {}

    public static void main(String... arguments) throws Exception {
        var target = Path.of(arguments[0]).toAbsolutePath();
        var bench = Files.createDirectories(target.resolve("bench"));
        List<Figure> figures;
        try (var workplace = Workplace.open(target.resolve("console-bench"));
                var narrator = Narrator.to(bench.resolve("console.log"), System.out, InstantSource.system())) {
            var founded = new Founding(workplace, target.resolve("quarkus-app/quarkus-run.jar"), narrator)
                    .found(MANY_SESSIONS);
            var site = founded.sites().getFirst();
            try (var nodes = founded.nodes()) {
                nodes.node(site.state()).start();
                nodes.node(site.state()).awaitReady();
                ManyCases.fill(site);
                figures = new ConsoleBench(site, founded.password()).measure();
            }
        }
        var file = bench.resolve("console.json").toFile();
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file, figures);
        figures.forEach(System.out::println);
        System.exit(figures.stream().allMatch(figure -> figure.atLeast() == figure.value() >= figure.must()) ? 0 : 1);
    }

    private List<Figure> measure() throws Exception {
        var pages = pages();
        var unused = visitors.open(pages);
        var floor = visitors.open(List.of(SMALL_FILE));
        var figures = new ArrayList<Figure>();
        var all = visitors.open(pages);
        figures.add(new Figure("any page, p95, 50 users", all.p95Millis(), "ms", floor.p95Millis(), 100, false));
        try (var client = visitors.loggedIn()) {
            long begin = System.nanoTime();
            double heaviest = 0;
            for (var path : List.of("/console/tasks", "/console/cases", ManyCases.path(1))) {
                heaviest = Math.max(heaviest, weight(client, path));
            }
            double seconds = (System.nanoTime() - begin) / 1e9 / 3;
            figures.add(new Figure("heaviest page with all that it loads", heaviest / 1000, "kB", 0, 300, false));
            figures.add(new Figure("one page with all that it loads, one after the other", seconds, "s", 0, 1, false));
        }
        return figures;
    }

    /** The lists, what the bar leads to, and cases of every age. */
    private List<String> pages() throws IOException, InterruptedException {
        try (var client = visitors.loggedIn()) {
            var bar = Pattern.compile("href=\"(/console/[a-z/-]+)\"")
                    .matcher(page(client, "/console/cases"))
                    .results()
                    .map(link -> link.group(1))
                    .distinct();
            var cases = IntStream.range(0, OPEN_CASES)
                    .mapToObj(each -> ManyCases.path(1 + each * (ManyCases.CASES / OPEN_CASES)));
            return Stream.concat(bar, cases).toList();
        }
    }

    /** Bytes of a page and of everything that it loads, as sent. */
    private double weight(HttpClient client, String path) throws IOException, InterruptedException {
        var page = page(client, path);
        double bytes = page.length();
        for (var linked : LINKED.matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList()) {
            bytes += client.send(
                            HttpRequest.newBuilder(site.console().resolve(linked))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
        return bytes;
    }

    private String page(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(visitors.address(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
