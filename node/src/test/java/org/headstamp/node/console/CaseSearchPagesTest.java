package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.DialogueDesk;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are found by what somebody knows of them, and only by who may know it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CaseSearchPagesTest {
    private static final Operator OFFICER = new Operator("an-officer", Officials.OFFICE, Set.of(Role.OFFICER));

    @Inject
    Officials officials;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    DialogueDesk desk;

    private final String mark = "w" + UUID.randomUUID().toString().replace("-", "");
    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(officials.account(Role.OFFICER));
    }

    @Test
    void aCaseIsFoundByBeginningsOfWordsAndByItsNumber() {
        var wanted = open("Cartouches " + mark + " à la frontière");
        open("Cartouches ailleurs");
        var upper = mark.toUpperCase(Locale.ROOT);
        for (var words : List.of(
                mark,
                upper.substring(0, 20),
                "front " + mark,
                wanted.toString(),
                wanted.toString().toLowerCase(Locale.ROOT).substring(0, 30))) {
            assertThat(found("words=" + encoded(words))).as(words).containsExactly(wanted.toString());
        }
        assertThat(found("words=" + encoded("nowhere " + mark))).isEmpty();
        assertThat(page("words=" + encoded("nowhere " + mark))
                        .select("#cases-part")
                        .text())
                .contains("No case that you may see fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&&& ' \\ :* !", "' or 1=1 --", "ليس هنا", "没有", "XX-"})
    void wordsOfAnyKindAreJustLookedFor(String words) {
        assertThat(found("words=" + encoded(words + " " + mark))).isEmpty();
    }

    @Test
    void stateAndOtherStateNarrowItDown() {
        var own = open("only ours " + mark);
        cases.move(OFFICER, own, cases.get(OFFICER, own).version(), Casefile.State.CLOSED);
        var open = open("only ours " + mark);
        var shared = desk.sent();
        assertThat(found("words=" + mark + "&state=CLOSED")).containsExactly(own.toString());
        assertThat(found("words=" + mark + "&state=OPEN")).containsExactly(open.toString());
        assertThat(found("words=" + mark + "&with=XA")).isEmpty();
        assertThat(found("words=" + shared.caseId() + "&with=" + shared.asked().alpha2()))
                .containsExactly(shared.caseId().toString());
        var wrong = page("state=LOST&with=XA");
        assertThat(wrong.select("#problem-state").text()).isNotEmpty();
        assertThat(wrong.select("#field-with option[selected]").val()).isEqualTo("XA");
    }

    @Test
    void theNextPageLooksForTheSame() {
        for (int number = 0; number < 26; number++) {
            open(mark + " of many");
        }
        open("another");
        var first = page("words=" + mark);
        assertThat(first.select("#cases tr[data-key]")).hasSize(25);
        var rest = browser.page(first.select("#more a").attr("href"));
        assertThat(rest.select("#cases tr[data-key]")).hasSize(1);
        assertThat(rest.select("#field-words").val()).isEqualTo(mark);
    }

    @Test
    void titlesThatNobodyMayReadFindNothing() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var member = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var secret =
                compartments.open(member, "secret " + mark, unit, List.of()).id();
        assertThat(found("words=" + mark)).isEmpty();
        assertThat(found("words=" + secret)).isEmpty();
        browser = Browser.of(member.account());
        assertThat(found("words=" + mark)).containsExactly(secret.toString());
        browser = Browser.of(officials.account(Role.AUDITOR));
        assertThat(found("words=" + mark)).isEmpty();
        assertThat(found("words=" + secret)).containsExactly(secret.toString());
    }

    private CaseId open(String title) {
        return cases.open(OFFICER, title, "customs").id();
    }

    private Document page(String query) {
        return browser.page("/console/cases?" + query);
    }

    private List<String> found(String query) {
        return page(query).select("#cases tr[data-key]").eachAttr("data-key");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
