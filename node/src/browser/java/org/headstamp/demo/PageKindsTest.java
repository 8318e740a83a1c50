package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageKindsTest {
    @Test
    void noPageOfTheConsoleIsForgotten() throws Exception {
        assertThat(PageKinds.known()).isEqualTo(ConsolePages.built().all());
    }

    @Test
    void whatLinksLeadToIsNotExcused() {
        var linked = Arrays.stream(Office.values()).map(PageKinds::of).toList();
        assertThat(linked)
                .allSatisfy(kinds -> assertThat(kinds)
                        .doesNotContainAnyElementsOf(PageKinds.BY_FORMS)
                        .doesNotContainAnyElementsOf(PageKinds.NO_PAGES)
                        .doesNotContainAnyElementsOf(PageKinds.ELSEWHERE));
    }

    @Test
    void theKindOfAPageIsTheOneThatLeavesLeastOpen() throws Exception {
        var pages = ConsolePages.built();
        assertThat(pages.kind("/console/alerts/new?replaces=1")).hasValue("/console/alerts/new");
        assertThat(pages.kind("/console/alerts/0192")).hasValue("/console/alerts/id");
        assertThat(pages.kind("/console/alerts/ours/0192#top")).hasValue("/console/alerts/ours/id");
        assertThat(pages.kind("/console/photographs/00/original")).isEmpty();
        assertThat(pages.all()).containsAll(Set.of("/console", "/console/tasks"));
    }
}
