package org.headstamp.node.notice;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.headstamp.pki.Sha256;

/**
 * What somebody reads in a letter and enters in the console: ten letters and digits that are not mixed up, 50 random bits.
 * Blanks, hyphens and the size of letters do not matter when it is entered.
 */
record ConfirmationCode(String symbols) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final int LONGEST_ENTRY = 100;

    static ConfirmationCode fresh(SecureRandom random) {
        return new ConfirmationCode(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    /** As it was typed; whatever is no code matches none. */
    static ConfirmationCode entered(String text) {
        var start = text.substring(0, Math.min(text.length(), LONGEST_ENTRY));
        return new ConfirmationCode(start.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** What is kept of it, for one account. */
    Sha256 hash(String account) {
        return Sha256.of(ByteString.copyFromUtf8(account + "\n" + symbols));
    }

    /** For people, in two groups. */
    String shown() {
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "a code";
    }
}
