package org.headstamp.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** How long Chromium takes to a page that it has never seen, with nothing in its cache, until all of it is loaded. */
record FirstLoad(Consoles consoles) {
    private static final String LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd";

    /** The slowest of some pages of one office, in seconds. */
    double slowestSeconds(Office office, List<String> paths) {
        var session = session(office);
        return paths.stream()
                .mapToDouble(path -> seconds(office, path, session))
                .max()
                .orElseThrow();
    }

    private List<Cookie> session(Office office) {
        try (var desk = Desk.of(consoles, office, "en")) {
            return desk.page().context().cookies();
        }
    }

    private double seconds(Office office, String path, List<Cookie> session) {
        try (var context = consoles.chromium().browser().newContext(new Browser.NewContextOptions())) {
            context.addCookies(session);
            var page = context.newPage();
            page.navigate(consoles.site(office.state()).console().resolve(path).toString());
            page.waitForFunction(LOADED + " > 0");
            return loaded(page) / 1000;
        }
    }

    private static double loaded(Page page) {
        return ((Number) page.evaluate(LOADED)).doubleValue();
    }
}
