package org.headstamp.node.console.frame;

import org.headstamp.node.language.Language;

/** The language that was chosen on a page of this browser, which keeps it for a year. */
public final class LanguageCookie {
    static final String NAME = "headstamp-language";

    private static final String FORM = NAME + "=%s; Path=/console; Max-Age=31536000; HttpOnly; SameSite=Strict";

    private LanguageCookie() {}

    /** Value of the header {@code Set-Cookie} that makes the browser keep the choice. */
    public static String with(Language chosen) {
        return FORM.formatted(chosen.tag());
    }
}
