package org.headstamp.node.identity;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Who of the State's identity provider is an account.
 *
 * @param claim {@code sub}, or the claim that the node is configured to look at
 * @param confirmedBy second focal point; null while the link lets nobody in
 */
public record AccountLink(
        String account,
        String issuer,
        String claim,
        String value,
        String linkedBy,
        Instant linkedAt,
        @Nullable String confirmedBy) {
    /** The claim that every ID token has. */
    public static final String SUBJECT = "sub";

    private static final int LONGEST_VALUE = 255;

    public AccountLink {
        value = Checked.text("value", value, LONGEST_VALUE);
    }
}
