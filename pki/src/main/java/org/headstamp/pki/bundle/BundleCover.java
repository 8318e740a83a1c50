package org.headstamp.pki.bundle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.headstamp.pki.MemberState;

/**
 * What a bundle is about and who vouches for its being complete.
 *
 * @param caseId of the case that was exported
 * @param title in the words of the exporting State
 */
public record BundleCover(String federation, MemberState exportedBy, String caseId, String title, Instant exportedAt) {
    private static final int MAX_TEXT = 500;

    /**
     * Cuts the time to the second.
     *
     * @throws IllegalArgumentException if a text is too long
     */
    public BundleCover {
        if (federation.length() > MAX_TEXT || caseId.length() > MAX_TEXT || title.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "a text on the cover of a bundle has at most " + MAX_TEXT + " characters");
        }
        exportedAt = exportedAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
