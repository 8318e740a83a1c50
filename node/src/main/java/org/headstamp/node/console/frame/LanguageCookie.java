package org.headstamp.node.console.frame;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.headstamp.node.language.Language;

/** The language that was chosen on a page of this browser, which keeps it for a year. */
public final class LanguageCookie {
    static final String NAME = "headstamp-language";

    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    /** Value of the header {@code Set-Cookie} that makes the browser keep the choice. */
    public static String with(Language chosen, HttpServerRequest request) {
        return new SiteCookie(NAME, chosen.tag(), KEPT).header(request);
    }
}
