package org.headstamp.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a browser complains of: errors of scripts, violations of the content security policy, what could not be loaded. */
final class Complaints {
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");

    private static final Set<String> REPLACED = Set.of("htmx:sendAbort", "htmx:afterRequest");

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

    /** A page that says 403 or 404, as it should, is such a message too, and so is a request that a later one replaced. */
    private static boolean isExpected(String message) {
        return message.startsWith("Failed to load resource") || REPLACED.contains(message);
    }

    /** Whether something that a page is made of is not there. */
    private static boolean isMissing(Response response) {
        return response.status() >= 400 && PARTS.contains(response.request().resourceType());
    }

    private void follow(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                all.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> all.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500 || isMissing(response)) {
                all.add(response.url() + " answered " + response.status());
            }
        });
    }
}
