package org.headstamp.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every page that offices come to by links, on a large screen and on a small one. */
final class Crawl {
    private static final int PHONE = 360;

    private final Consoles consoles;
    private final String language;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Office, Set<String>> reached = new EnumMap<>(Office.class);
    private final Map<Office, List<String>> judged = new EnumMap<>(Office.class);

    Crawl(Consoles consoles, String language) {
        this.consoles = consoles;
        this.language = language;
    }

    /** Goes wherever an office can go, once to each kind of page. */
    void of(Office office) throws IOException {
        try (var desk = Desk.of(consoles, office, language)) {
            var ahead = new ArrayDeque<>(List.of("/console"));
            var kinds = reached.computeIfAbsent(office, none -> new TreeSet<>());
            while (!ahead.isEmpty()) {
                var path = ahead.poll();
                if (isNoPage(path) || !kinds.add(PageKind.of(path)) || !desk.follow(path)) {
                    continue;
                }
                ahead.addAll(desk.links());
                if (seen.add(PageKind.of(path))) {
                    judged.computeIfAbsent(office, none -> new ArrayList<>()).add(path);
                    desk.look();
                    judge(desk, path, language);
                }
            }
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
        return path.contains("/live/") || path.contains("/photographs/");
    }
}
