package org.headstamp.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that offices come to by links, so many of each kind and no more. */
record Sights(Consoles consoles) {
    private static final Pattern LINK = Pattern.compile("href=\"(/console[^\"#]*)");
    private static final int OF_ONE_KIND = 12;
    /** Who comes to less has lost its way. */
    private static final int FEW = 10;

    List<Sight> of(List<Office> offices) throws IOException, InterruptedException {
        var all = new ArrayList<Sight>();
        for (var office : offices) {
            all.addAll(of(office));
        }
        return all;
    }

    private List<Sight> of(Office office) throws IOException, InterruptedException {
        var found = new ArrayList<Sight>();
        var known = new HashSet<String>(Set.of("/console"));
        var ahead = new ArrayDeque<String>(known);
        Map<String, Integer> kinds = new HashMap<>();
        try (var visit = Visit.of(consoles, office)) {
            while (!ahead.isEmpty()) {
                var sight = new Sight(office, ahead.poll());
                var page = visit.open(sight.path());
                if (isPage(page)) {
                    found.add(sight);
                    links(page).filter(known::add).forEach(link -> {
                        if (kinds.merge(PageKind.of(link), 1, Integer::sum) <= OF_ONE_KIND) {
                            ahead.add(link);
                        }
                    });
                }
            }
        }
        StepFailedException.unless(found.size() > FEW, office.account() + " comes to " + found.size() + " pages only");
        return found;
    }

    private static Stream<String> links(HttpResponse<byte[]> page) {
        return LINK.matcher(new String(page.body(), StandardCharsets.UTF_8))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.contains("/live/") && !link.contains("/photographs/"));
    }

    private static boolean isPage(HttpResponse<byte[]> answer) {
        var headers = answer.headers();
        return answer.statusCode() == 200
                && headers.firstValue("content-disposition").isEmpty()
                && headers.firstValue("content-type").orElse("").startsWith("text/html");
    }
}
