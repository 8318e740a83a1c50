package org.headstamp.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every page that offices come to by links, on a large screen and on a small one. */
final class Crawl {
    private static final int PHONE = 360;
    /** Pages like others that an office opens in search of a kind of page. */
    private static final int MOST_ALIKE = 60;

    private final Consoles consoles;
    private final ConsolePages pages;
    private final String language;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Office, Set<String>> reached = new EnumMap<>(Office.class);
    private final Map<Office, List<String>> judged = new EnumMap<>(Office.class);

    Crawl(Consoles consoles, ConsolePages pages, String language) {
        this.consoles = consoles;
        this.pages = pages;
        this.language = language;
    }

    /**
     * Goes wherever an office can go, once to each kind of page.
     *
     * @param wanted kinds of pages for which it opens more than one that may lead there
     */
    void of(Office office, Collection<String> wanted) throws IOException {
        var kinds = reached.computeIfAbsent(office, none -> new TreeSet<>());
        var trails = new Trails();
        trails.meet(List.of("/console"));
        try (var desk = Desk.of(consoles, office, language)) {
            int alike = 0;
            var next = trails.fresh();
            while (next.isPresent()) {
                visit(office, desk, next.get(), trails);
                next = trails.fresh();
                if (next.isEmpty() && !kinds.containsAll(wanted) && alike++ < MOST_ALIKE) {
                    next = trails.alike();
                }
            }
        }
    }

    private void visit(Office office, Desk desk, String path, Trails trails) throws IOException {
        if (isNoPage(path) || !desk.follow(path)) {
            return;
        }
        var kinds = reached.computeIfAbsent(office, none -> new TreeSet<>());
        for (var address : List.of(path, desk.path())) {
            pages.kind(address).ifPresent(kinds::add);
        }
        trails.meet(desk.links());
        if (seen.add(PageKind.of(path))) {
            judged.computeIfAbsent(office, none -> new ArrayList<>()).add(path);
            desk.look();
            judge(desk, path, language);
        }
    }

    /** Looks at each kind of page once more, as the readers of another language see it on a small screen. */
    void again(String other) throws IOException {
        for (var visit : judged.entrySet()) {
            try (var desk = Desk.of(consoles, visit.getKey(), other)) {
                for (var path : visit.getValue()) {
                    desk.open(path);
                    desk.lookAt(PHONE);
                    judge(desk, path, other);
                }
            }
        }
    }

    /** What is wrong with the pages. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The kinds of pages that an office came to. */
    Set<String> reached(Office office) {
        return reached.getOrDefault(office, Set.of());
    }

    private void judge(Desk desk, String path, String tongue) throws IOException {
        int headings = desk.page().locator("h1").count();
        if (headings != 1) {
            wrong.add("%s has %d main headings".formatted(path, headings));
        }
        int overflow = desk.overflow(PHONE);
        if (overflow > 0) {
            wrong.add("%s reaches %d pixels beyond %d".formatted(desk.page().url(), overflow, PHONE));
        }
        desk.photograph(consoles.picture(tongue + PageKind.of(path).replaceAll("[^A-Za-z]+", "-")));
    }

    /** Around a picture a browser lays a page of its own, with styles that our policy forbids. */
    private static boolean isNoPage(String path) {
        return path.contains("/live/") || path.contains("/photographs/") || path.contains("/attachments/");
    }
}
