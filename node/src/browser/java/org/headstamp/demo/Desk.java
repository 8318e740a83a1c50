package org.headstamp.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office at the console of its State, in one language. */
final class Desk implements AutoCloseable {
    private static final String DOWNLOAD = "Download is starting";

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final String language;
    private final @Nullable Barriers barriers;

    private Desk(Consoles consoles, String state, String language, boolean scripts) {
        this.context = consoles.context(scripts);
        this.site = "http://127.0.0.1:" + consoles.site(state).national();
        this.language = language;
        this.barriers = scripts ? consoles.barriers() : null;
        context.addCookies(List.of(new Cookie("headstamp-language", language).setUrl(site + "/console/")));
        this.page = context.newPage();
    }

    /** Logs in by the form. */
    static Desk of(Consoles consoles, Office office, String language) {
        return of(consoles, office, language, true);
    }

    /** @param scripts whether the browser runs those of pages */
    static Desk of(Consoles consoles, Office office, String language, boolean scripts) {
        var desk = new Desk(consoles, office.state(), language, scripts);
        desk.open("/console");
        desk.logIn(office, consoles.password());
        StepFailedException.unless(!desk.page.url().contains("/log-in"), office.account() + " could not log in");
        return desk;
    }

    /** Before anybody has logged in. */
    static Desk free(Consoles consoles, String state, String language) {
        return new Desk(consoles, state, language, true);
    }

    /** Fills in the form of the log-in page that is open, and sends it. */
    void logIn(Office office, String password) {
        logIn(office.account(), password);
    }

    /** The same for an account that belongs to no office of the story. */
    void logIn(String account, String password) {
        fill("account", account);
        fill("password", password);
        press("form[action='/console/session'] button[type=submit]");
    }

    /** Looks for barriers on the page that is open, unless one of its kind was looked at. */
    void look() {
        if (barriers != null) {
            barriers.look(page, language + " " + PageKind.of(path()));
        }
    }

    /** The same as a screen of so many pixels across shows the page. */
    void lookAt(int width) {
        if (barriers != null) {
            page.setViewportSize(width, 800);
            barriers.look(page, language + " " + PageKind.of(path()) + " at " + width + " pixels");
            page.setViewportSize(Consoles.WIDTH, Consoles.HEIGHT);
        }
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

    /** Chooses a file for a field. */
    void upload(String field, Path file) {
        act(() -> page.locator("input[type=file][name=" + field + "]").setInputFiles(file));
    }

    /** Types into a field and stays in it. */
    void type(String field, String words) {
        act(() -> page.locator("[name=" + field + "]").first().pressSequentially(words));
    }

    /** Waits until the page has something, whether or not it shows. */
    void await(String what) {
        var hidden = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
        act(() -> page.locator(what).first().waitFor(hidden));
    }

    /** Waits until the page has something no more. */
    void awaitEnd(String what) {
        var gone = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
        act(() -> page.locator(what).first().waitFor(gone));
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
        look();
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
        return take(submitOf(action), file);
    }

    /** Presses the only button or link that a selector finds, and keeps the file that comes back. */
    Path take(String button, Path file) {
        act(() -> page.waitForDownload(() -> page.locator(button).click()).saveAs(file));
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

    /** How far the page reaches beyond a width of so many pixels; 0 if it fits. */
    int overflow(int width) {
        page.setViewportSize(width, 800);
        var reach = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(Consoles.WIDTH, Consoles.HEIGHT);
        return ((Number) reach).intValue();
    }

    /** Forgets who is logged in, as a session that has ended does. */
    void endSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("headstamp-session"));
    }

    /** With the caret as it is: hiding it takes inline styles, which the policy of the console forbids. */
    void photograph(Path file) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
    }

    @Override
    public void close() {
        context.close();
    }
}
