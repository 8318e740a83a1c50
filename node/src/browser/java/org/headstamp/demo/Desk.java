package org.headstamp.demo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** An office at the console of its State, in one language. */
final class Desk implements AutoCloseable {
    /** Web Content Accessibility Guidelines 2.2, levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String DOWNLOAD = "Download is starting";

    private final BrowserContext context;
    private final Page page;
    private final String site;

    private Desk(BrowserContext context, Page page, String site) {
        this.context = context;
        this.page = page;
        this.site = site;
    }

    /** Logs in by the form. */
    static Desk of(Consoles consoles, Office office, String language) {
        var context = consoles.context();
        var site = "http://127.0.0.1:" + consoles.site(office.state()).national();
        context.addCookies(List.of(new Cookie("headstamp-language", language).setUrl(site + "/console/")));
        var page = context.newPage();
        page.navigate(site + "/console");
        page.fill("input[name=account]", office.account());
        page.fill("input[name=password]", consoles.password());
        page.click("form[action='/console/session'] button[type=submit]");
        StepFailedException.unless(!page.url().contains("/log-in"), office.account() + " could not log in");
        return new Desk(context, page, site);
    }

    Page page() {
        return page;
    }

    /** Opens a page of the console by its path. */
    Page open(String path) {
        page.navigate(site + path);
        return page;
    }

    /** The path of the page that is open. */
    String path() {
        return page.url().substring(site.length());
    }

    void fill(String field, String value) {
        fillFirst("[name=" + field + "]", value);
    }

    /** Fills in the first field of several. */
    void fillFirst(String fields, String value) {
        act(() -> page.locator(fields).first().fill(value));
    }

    void choose(String field, String value) {
        chooseAt("select[name=" + field + "]", value);
    }

    /** Chooses in the only list that a selector finds. */
    void chooseAt(String list, String value) {
        act(() -> page.locator(list).selectOption(value));
    }

    void tick(String field, String value) {
        tickFirst("input[name=" + field + "][value=" + value + "]");
    }

    void tickFirst(String boxes) {
        act(() -> page.locator(boxes).first().check());
    }

    void tickAll(String boxes) {
        act(() -> page.locator(boxes).all().forEach(Locator::check));
    }

    /** Presses the first of some buttons or links, and waits for the page that it leads to. */
    void press(String buttons) {
        act(() -> page.locator(buttons).first().click());
        page.waitForLoadState();
    }

    /** Sends the form whose address ends so. */
    void send(String action) {
        press(submitOf(action));
    }

    private static String submitOf(String action) {
        return "form[action$='" + action + "'] button[type=submit]";
    }

    /** Sends the form whose address ends so, and keeps the file that comes back. */
    Path download(String action, Path file) {
        act(() -> page.waitForDownload(() -> page.locator(submitOf(action)).click())
                .saveAs(file));
        return file;
    }

    /** Says what the page shows if something cannot be done on it. */
    private void act(Runnable hand) {
        try {
            hand.run();
        } catch (PlaywrightException e) {
            throw new StepFailedException(path() + " shows " + words(), e);
        }
    }

    /** Fails with the words of the page if it refuses what was sent. */
    void accepted() {
        boolean refused =
                page.locator("main .failure, main [aria-invalid=true]").count() > 0;
        StepFailedException.unless(!refused, path() + " refuses: " + words());
    }

    private String words() {
        return page.locator("body").innerText();
    }

    /** Opens what a link leads to; false if it is no page but a file. */
    boolean follow(String path) {
        try {
            var answer = page.navigate(site + path);
            return answer != null
                    && String.valueOf(answer.headerValue("content-type")).startsWith("text/html");
        } catch (PlaywrightException e) {
            StepFailedException.unless(String.valueOf(e.getMessage()).contains(DOWNLOAD), path + ": " + e.getMessage());
            return false;
        }
    }

    /** Paths of this console that the page links to. */
    List<String> links() {
        return page.locator("a[href^='/console']").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .distinct()
                .toList();
    }

    /** What stands in the way of people with disabilities, by rule and place. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " breaks " + rule.getId() + " at " + node.getTarget() + ": "
                                        + node.getHtml()))
                        .toList();
    }

    /** How far the page reaches beyond a width of so many pixels; 0 if it fits. */
    int overflow(int width) {
        page.setViewportSize(width, 800);
        var reach = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(Consoles.WIDTH, Consoles.HEIGHT);
        return ((Number) reach).intValue();
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
