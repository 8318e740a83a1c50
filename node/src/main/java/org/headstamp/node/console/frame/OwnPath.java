package org.headstamp.node.console.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a page of this console, which a form brought along: it never leads to another site. */
public record OwnPath(String value) {
    /** The first page. */
    public static final OwnPath FIRST = new OwnPath("/console");

    private static final Pattern OWN =
            Pattern.compile("/console(/(?!\\.\\.?(/|\\?|$))[A-Za-z0-9._~%-]+)*(\\?[A-Za-z0-9._~%=&+:,*-]*)?");
    private static final int LONGEST = 2000;

    /** The address, or the first page where it is none of this console. */
    public static OwnPath of(@Nullable String value) {
        return value != null && isOwn(value) ? new OwnPath(value) : FIRST;
    }

    private static boolean isOwn(String value) {
        return value.length() <= LONGEST
                && OWN.matcher(value).matches()
                && URI.create(value).normalize().toString().equals(value);
    }

    /** As the value of a parameter of another address. */
    public String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public URI uri() {
        return URI.create(value);
    }
}
