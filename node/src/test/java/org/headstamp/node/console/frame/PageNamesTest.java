package org.headstamp.node.console.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PageNamesTest {
    @Inject
    Engine pages;

    @Test
    void theInnermostPlaceThatHasANameTellsWhatItStandsFor() {
        assertThat(shown("{name}{#for name in list}{name}{#let name='z'}{name}{/let}{/for}{name}"))
                .isEqualTo("outer" + "az" + "bz" + "outer");
    }

    @Test
    void anIncludedTemplateSeesWhatSurroundsItAndWhatItIsGiven() {
        pages.putTemplate("page-names-inner", pages.parse("{name}{list.size}{given}{it_count ?: ''}"));
        assertThat(shown("{#for it in list}{#include page-names-inner given='!' /}{/for}"))
                .isEqualTo("outer2!1outer2!2");
    }

    @Test
    void aNameThatNobodyHasIsAFaultUnlessThereIsSomethingElse() {
        assertThat(shown("{#for each in list}{missing ?: 'none'}{#if missing??}there{/if}{/for}"))
                .isEqualTo("nonenone");
        assertThatThrownBy(() -> shown("{#for each in list}{missing}{/for}")).isInstanceOf(TemplateException.class);
    }

    @Test
    void aPartOfAValueIsNoNameOfThePage() {
        assertThat(shown("{#for each in list}{map.list ?: 'no such key'}{/for}"))
                .isEqualTo("no such keyno such key");
    }

    private String shown(String template) {
        return pages.parse(template)
                .data("name", "outer")
                .data("list", List.of("a", "b"))
                .data("map", Map.of("key", "value"))
                .render();
    }
}
