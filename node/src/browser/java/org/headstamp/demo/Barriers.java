package org.headstamp.demo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the way of people with disabilities. Each kind of page is looked at once under each of its headings. */
final class Barriers {
    /** Web Content Accessibility Guidelines 2.2, levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What is closed is hidden, and what is hidden is passed over. */
    private static final String OPEN = """
            () => document.querySelectorAll("details:not([open])").forEach(each => {
              each.open = true;
              each.dataset.closed = "";
            })\
            """;

    private static final String CLOSE = """
            () => document.querySelectorAll("details[data-closed]").forEach(each => {
              each.open = false;
              delete each.dataset.closed;
            })\
            """;

    private final Set<String> looked = new HashSet<>();
    private final List<String> all = new ArrayList<>();

    /** @param kind of the page, with its language */
    void look(Page page, String kind) {
        var headings = String.join(" / ", page.locator("h1, [role=alert]").allInnerTexts());
        if (looked.add(kind + " " + headings.replaceAll("[0-9A-Fa-f-]{8,}|\\d+", ""))) {
            page.evaluate(OPEN);
            all.addAll(on(page));
            page.evaluate(CLOSE);
        }
    }

    /** All so far, by page, rule and place; they are forgotten, and what was looked at is not. */
    List<String> take() {
        var taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    private static List<String> on(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " breaks " + rule.getId() + " at " + node.getTarget() + ": "
                                        + node.getHtml()))
                        .toList();
    }
}
