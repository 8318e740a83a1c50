package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the script of live parts does in a real browser. */
class LiveScriptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TWO_PARTS = """
            <main><div id="one" data-live="/live/x" data-part="/page"><p>%s</p></div>
            <div id="two" data-live="/live/x" data-part="/page" data-attended>%s</div></main>""";

    private static final String NEWS = """
            <p id="news" aria-live="polite" data-live-logged-out="You are out." data-log-in="Log in"
            data-live-unreachable="Nobody there" data-kept-logged-out="Not kept, you are out."
            data-kept-unreachable="Not kept, nobody there" data-kept-failed="Not kept"></p>""";

    private static @Nullable Chromium chromium;

    private OnePage site;
    private Page page;

    @BeforeAll
    static void start() {
        assumeFalse("off".equals(System.getProperty("headstamp.browser")), "headstamp.browser is off");
        chromium = Chromium.start(Chromium.installed());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void enter() throws Exception {
        site = OnePage.begin();
        page = Objects.requireNonNull(chromium).browser().newPage();
    }

    @AfterEach
    void leave() {
        page.context().close();
        site.close();
    }

    @Test
    void allPartsOfAPageShareOneStreamAndAreFetchedAtOnce() {
        show(TWO_PARTS.formatted("before", "before"));
        assertThat(site.streams()).isEqualTo(1);
        site.shows(TWO_PARTS.formatted("after", "<b>after</b>"));
        site.tell();
        awaitText("#one", "after");
        awaitText("#two b", "after");
        assertThat(site.asked()).containsExactly("GET /page", "GET /live/x", "GET /page");
    }

    @Test
    void whatSomebodyFilledInIsNeverWipedAndAnOpenedPartStaysOpen() {
        var form = "<details><summary>more</summary><input name='typed' value='%s'></details>";
        show(TWO_PARTS.formatted("before", form.formatted("")));
        page.click("summary");
        page.fill("input", "half a sent");
        page.evaluate("document.activeElement.blur()");
        site.shows(TWO_PARTS.formatted("after", form.formatted("theirs")));
        site.tell();
        awaitText("#one", "after");
        assertThat(page.inputValue("input")).isEqualTo("half a sent");
        page.fill("input", "");
        page.evaluate("document.activeElement.blur()");
        await("the part to be shown anew", () -> page.inputValue("input").equals("theirs"));
        assertThat(page.isVisible("input")).isTrue();
    }

    @Test
    void aPageThatIsNotSeenHoldsNoConnectionAndCatchesUpWhenItIsSeenAgain() {
        show(TWO_PARTS.formatted("before", "before"));
        hide(true);
        await("the stream to be closed", () -> site.streams() == 0);
        site.shows(TWO_PARTS.formatted("after", "after"));
        hide(false);
        awaitText("#one", "after");
        awaitText("#two", "after");
        await("one stream again", () -> site.streams() == 1);
    }

    @Test
    void whatWasMissedWhileAStreamWasGoneIsCaughtUpOn() {
        show(TWO_PARTS.formatted("before", "before"));
        site.shows(TWO_PARTS.formatted("after", "after"));
        site.endStreams();
        awaitText("#one", "after");
        assertThat(site.streams()).isEqualTo(1);
    }

    @Test
    void whatIsNewIsSaidInOneLineAndWhatIsTheSameIsLeftAlone() {
        var list = """
                <p id="news" aria-live="polite" data-fresh="New: #" data-changed="Changed"></p>
                <ul id="one" data-live="/live/x" data-part="/page">%s</ul>""";
        show(list.formatted("<li data-key='1'>first</li>"));
        page.evaluate("document.querySelector('li').mine = true");
        site.tell();
        await("a second fetch", () -> site.asked().equals(List.of("GET /page", "GET /live/x", "GET /page")));
        site.shows(list.formatted("<li data-key='2'>second</li><li data-key='1'>first</li>"));
        assertThat(page.evaluate("document.querySelector('li').mine")).isEqualTo(true);
        assertThat(page.locator("#news").innerText()).isEmpty();
        site.tell();
        awaitText("#news", "New: 1");
        assertThat(page.locator("#one [aria-live]").count()).isZero();
        site.shows(list.formatted("<li data-key='2'>another word</li>"));
        site.tell();
        awaitText("#news", "Changed");
    }

    @Test
    void aPageSaysThatItIsNoLongerLive() {
        show(NEWS + TWO_PARTS.formatted("before", "before"));
        site.answers(401);
        site.endStreams();
        awaitText("[role=alert]", "You are out. Log in");
        assertThat(page.getAttribute("[role=alert] a", "target")).isEqualTo("_blank");
        site.shows(NEWS + TWO_PARTS.formatted("after", "after"));
        site.answers(200);
        hide(true);
        hide(false);
        awaitText("#one", "after");
        await("the alert to go", () -> page.locator("[role=alert]").count() == 0);
    }

    @Test
    void aPageSaysThatTheNodeIsAway() {
        show(NEWS + TWO_PARTS.formatted("before", "before"));
        site.close();
        awaitText("[role=alert]", "Nobody there");
    }

    @Test
    void aFormThatCouldNotKeepItselfSaysSoAndStaysAsItIs() {
        site.shows(NEWS + """
                <form><textarea name="text"></textarea><p class="keep"><span id="kept-x" hx-post="/kept"
                hx-select=".kept-line" hx-trigger="input from:closest form delay:50ms">Kept at noon</span></p></form>""");
        page.navigate(site.address());
        site.answers(401);
        page.fill("textarea", "half a sent");
        awaitText("#kept-x", "Not kept, you are out. Log in");
        assertThat(page.inputValue("textarea")).isEqualTo("half a sent");
        site.answers(500);
        page.fill("textarea", "half a sentence");
        awaitText("#kept-x", "Not kept");
        page.route("**/kept", route -> route.abort());
        page.fill("textarea", "a sentence");
        awaitText("#kept-x", "Not kept, nobody there");
        page.unroute("**/kept");
        site.answers(200);
        site.shows("<span class='kept-line'>Kept</span>");
        hide(false);
        awaitText("#kept-x", "Kept");
        assertThat(page.inputValue("textarea")).isEqualTo("a sentence");
    }

    @Test
    void thatAFormIsKeptIsReadOutOnceAndWhatGoesWrongEachTime() {
        var answer = "<span class='kept-line%s'>%s</span>";
        site.shows(NEWS + """
                <form><textarea name="text"></textarea><p class="keep"><span id="kept-x" hx-post="/kept"
                hx-select=".kept-line" hx-trigger="input from:closest form delay:50ms"></span><span id="heard"
                aria-live="polite"></span></p></form>""");
        page.navigate(site.address());
        site.shows(answer.formatted("", "Kept at noon"));
        page.fill("textarea", "one");
        awaitText("#kept-x", "Kept at noon");
        awaitText("#heard", "Kept at noon");
        site.shows(answer.formatted("", "Kept after noon"));
        page.fill("textarea", "two");
        awaitText("#kept-x", "Kept after noon");
        assertThat(page.locator("#heard").innerText()).isEqualTo("Kept at noon");
        site.shows(answer.formatted(" problem' role='alert", "Not kept: too long"));
        page.fill("textarea", "three");
        awaitText("#kept-x [role=alert]", "Not kept: too long");
        awaitText("#heard", "");
        page.evaluate("""
                () => {
                  document.querySelector("#kept-x [role=alert]").mine = true;
                  document.addEventListener("htmx:afterRequest", () => { window.answered = true; });
                }""");
        page.fill("textarea", "three again");
        await("the fourth answer", () -> Boolean.TRUE.equals(page.evaluate("window.answered")));
        assertThat(page.evaluate("document.querySelector('#kept-x [role=alert]').mine"))
                .as("the same is not said again")
                .isEqualTo(true);
        site.answers(500);
        page.fill("textarea", "four");
        awaitText("#kept-x [role=alert]", "Not kept");
        site.answers(200);
        site.shows(answer.formatted("", "Kept in the evening"));
        page.fill("textarea", "five");
        awaitText("#heard", "Kept in the evening");
    }

    @Test
    void aButtonOfAComposerLeavesTheFormAsItIsAndHasItKept() {
        site.shows("""
                <p id="news"></p><form method="post" action="/sent"><input name="typed">
                <div class="composer" hx-target="#readings"><ol id="positions"></ol>
                <button formaction="#board" hx-post="/reading" name="act" value="turn">Turn</button></div>
                <div id="readings"></div><p class="keep"><span id="kept-x" hx-post="/kept" hx-select=".kept-line"
                hx-trigger="input from:closest form delay:50ms"></span></p></form>""");
        page.navigate(site.address());
        page.evaluate("document.querySelector('input').value = 'typed'");
        site.shows("<b>read</b><ol id='positions' hx-swap-oob='true'><li>turned</li></ol>");
        page.click("button");
        awaitText("#positions", "turned");
        awaitText("#readings", "read");
        assertThat(page.inputValue("input")).isEqualTo("typed");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("turn");
        await("the form to be kept", () -> site.asked().contains("POST /kept"));
        assertThat(site.asked()).containsExactly("GET /page", "POST /reading", "POST /kept");
    }

    @Test
    void whoUsesTheKeyboardStaysWhereOlderEntriesAreAdded() {
        site.shows("""
                <a href="#top">top</a><ul><li>first</li><li id="more"><a href="/page" hx-get="/page" hx-target="#more"
                hx-swap="outerHTML">older</a></li></ul>""");
        page.navigate(site.address());
        site.shows("<li><a id='second' href='#2'>second</a></li><li><a href='#3'>third</a></li>");
        page.focus("#more a");
        page.keyboard().press("Enter");
        await("the first new entry to have the focus", () -> "second".equals(focused()));
    }

    @Test
    void whereAPartGoesAwayTheFocusMovesToWhatStandsNext() {
        site.shows("""
                <a href="#top">top</a><div class="begun"><form hx-post="/page" hx-target="closest .begun"
                hx-swap="outerHTML" hx-select=".none"><button>Discard</button></form></div>
                <form><input type="hidden" name="once"><input id="next" name="title"></form>""");
        page.navigate(site.address());
        page.focus("button");
        page.keyboard().press("Enter");
        await("the next field to have the focus", () -> "next".equals(focused()));
        assertThat(page.locator(".begun").count()).isZero();
    }

    private Object focused() {
        return page.evaluate("document.activeElement.id");
    }

    /** As a browser does when another tab is chosen. */
    private void hide(boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    private void show(String body) {
        site.shows(body);
        page.navigate(site.address());
        await("the stream to be open", () -> site.streams() > 0);
    }

    private void awaitText(String where, String text) {
        await(text + " in " + where, () -> page.locator(where).innerText().equals(text));
    }

    private static void await(String what, BooleanSupplier holds) {
        Await.until(what, PATIENCE, holds);
    }
}
