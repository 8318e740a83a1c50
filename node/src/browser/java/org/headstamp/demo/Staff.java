package org.headstamp.demo;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;

/**
 * The offices of all States, who read their consoles in one language.
 *
 * @param scripts whether their browsers run those of pages
 */
record Staff(Consoles consoles, String language, boolean scripts) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Staff(Consoles consoles, String language) {
        this(consoles, language, true);
    }

    /** The same with browsers that run no scripts. */
    Staff withoutScripts() {
        return new Staff(consoles, language, false);
    }

    /** An office that logs in. */
    Desk at(Office office) {
        return Desk.of(consoles, office, language, scripts);
    }

    /** The second person reads what waits in a case, and lets it leave. */
    void approve(Office office, String caseId) {
        try (var focalPoint = at(office)) {
            follow(focalPoint, "/console/approvals", "#judge tr:has-text('" + caseId + "') td:first-child a");
            focalPoint.press("a[href*='/approval?']");
            focalPoint.send("/approval");
            focalPoint.accepted();
        }
    }

    /** Waits until a page has a link, and follows it. */
    static void follow(Desk desk, String path, String link) {
        await(desk, path, link).locator(link).first().click();
        desk.page().waitForLoadState();
        desk.look();
    }

    /** Opens a page again and again until it shows something. */
    static Page await(Desk desk, String path, String what) {
        return Await.value(
                what + " on " + path,
                PATIENCE,
                () -> Optional.of(desk.open(path))
                        .filter(page -> page.locator(what).count() > 0));
    }
}
