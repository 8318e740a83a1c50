package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;

/** What is wrong with the form on a page, where it says so. */
final class Problems {
    private static final String PREFIX = "problem-";

    private Problems() {}

    /**
     * The fields with which something is wrong, in their order. Each problem stands beside a field that is described by it,
     * and what sums them up leads to fields.
     */
    static List<String> of(Document page) {
        var problems = page.select(".problem");
        assertThat(problems)
                .as("each has a name")
                .allMatch(problem -> problem.id().startsWith(PREFIX));
        var described = page.select("[aria-describedby]").stream()
                .flatMap(field -> Arrays.stream(field.attr("aria-describedby").split(" ")))
                .toList();
        assertThat(described).containsAll(problems.eachAttr("id"));
        for (var link : page.select("[role=alert] a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        return problems.eachAttr("id").stream()
                .map(id -> id.substring(PREFIX.length()))
                .toList();
    }
}
