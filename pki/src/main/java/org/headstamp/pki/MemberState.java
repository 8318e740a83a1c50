package org.headstamp.pki;

import java.util.regex.Pattern;

/**
 * A member of a federation by its ISO 3166-1 alpha-2 code in capitals, or the reserved {@code EU} and {@code UN}, or a
 * user-assigned {@code XA} to {@code XZ}, which exercises use.
 */
public record MemberState(String alpha2) implements Comparable<MemberState> {
    private static final Pattern ALPHA2 = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if the code is not two capital letters */
    public MemberState {
        if (!ALPHA2.matcher(alpha2).matches()) {
            throw new IllegalArgumentException("a member is two capital letters, not \"" + alpha2 + "\"");
        }
    }

    @Override
    public int compareTo(MemberState other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public String toString() {
        return alpha2;
    }
}
