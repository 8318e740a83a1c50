package org.headstamp.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of: errors of scripts, violations of the content security policy, what could not be loaded. */
final class Complaints {
    private final List<String> all = new ArrayList<>();

    void follow(BrowserContext context) {
        context.onPage(this::follow);
    }

    /** All so far, which are forgotten. */
    List<String> take() {
        var taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    private void follow(Page page) {
        page.onConsoleMessage(message -> {
            // A page that says 403 or 404, as it should, is such a message too.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                all.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> all.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                all.add(response.url() + " answered " + response.status());
            }
        });
    }
}
