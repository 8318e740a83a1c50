package org.headstamp.node.item.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of marks, lot numbers and serials in which two readings of the same thing are equal. */
public final class MarkText {
    private MarkText() {}

    /** Without white space, in capitals, in Unicode form NFKC. Nothing else is judged the same. */
    public static String key(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' || (c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** The same for every rotation of a mark, since a headstamp has no beginning: the least of its rotations. */
    public static String rotationKey(String raw) {
        var key = key(raw);
        var least = key;
        for (int start = 1; start < key.length(); start++) {
            var rotated = key.substring(start) + key.substring(0, start);
            if (rotated.compareTo(least) < 0) {
                least = rotated;
            }
        }
        return least;
    }

    /** Whether a reading leaves characters open: {@code ?} one, {@code *} several. */
    public static boolean readInPart(String raw) {
        return raw.indexOf('?') >= 0 || raw.indexOf('*') >= 0;
    }
}
