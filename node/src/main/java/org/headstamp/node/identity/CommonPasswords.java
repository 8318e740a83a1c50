package org.headstamp.node.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are guessed first: those of a list, in any case and with signs and digits after them, and those made by
 * a rule: one piece again and again, or runs of neighbours in the alphabet or on the keyboard and little else.
 */
final class CommonPasswords {
    private static final String LIST = "common-passwords.txt";
    private static final Set<String> LISTED = read();
    private static final int SHORTEST_RUN = 4;
    private static final int LITTLE = 3;
    private static final String RUNS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop "
            + "azertyuiop qsdfghjklm wxcvbn йцукенгшщзхъ фывапролджэ ячсмитьбю 1qaz2wsx3edc4rfv5tgb6yhn7ujm";
    private static final String RUNS_BACKWARDS =
            new StringBuilder(RUNS).reverse().toString();

    private CommonPasswords() {}

    static boolean contain(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return LISTED.contains(plain)
                || LISTED.contains(plain.replaceAll("[^\\p{L}]+$", ""))
                || repeatsAPiece(plain)
                || isMadeOfRuns(plain);
    }

    private static boolean repeatsAPiece(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.substring(length).equals(text.substring(0, text.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is little besides runs of at least four neighbours. */
    private static boolean isMadeOfRuns(String text) {
        int besides = 0;
        int from = 0;
        while (from < text.length()) {
            int length = longestRunAt(text, from);
            besides += length < SHORTEST_RUN ? 1 : 0;
            from += length < SHORTEST_RUN ? 1 : length;
        }
        return besides <= LITTLE;
    }

    private static int longestRunAt(String text, int from) {
        int length = 0;
        while (from + length < text.length() && isARun(text.substring(from, from + length + 1))) {
            length++;
        }
        return length;
    }

    private static boolean isARun(String piece) {
        return RUNS.contains(piece) || RUNS_BACKWARDS.contains(piece);
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
