package org.headstamp.node.item.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The form in which marks with nearly the same characters are equal: a mark in look-up form ({@link MarkText#key}) with
 * every character replaced by the one that stands for its class. The schema has the same table ({@code mark_skeleton}),
 * so a change here is a migration there.
 */
public final class Skeleton {
    private static final String FROM = "OQILSZBUMАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
    private static final String TO = "0011528VNA8EKNH0PCTYX1J5A8E2H1KNN0PTYX01234567890123456789";

    private static final Map<Integer, Integer> REPRESENTATIVES = representatives();

    private Skeleton() {}

    /** The skeleton of a mark in look-up form. Signs for what was not readable stay. */
    public static String of(String key) {
        return key.codePoints()
                .map(Skeleton::of)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int of(int character) {
        return REPRESENTATIVES.getOrDefault(character, character);
    }

    /** The same for every rotation of a mark: the least of the rotations of its skeleton. */
    public static String ring(String key) {
        int[] skeleton = of(key).codePoints().toArray();
        int[] least = skeleton;
        for (int start = 1; start < skeleton.length; start++) {
            int[] rotated = rotated(skeleton, start);
            if (Arrays.compare(rotated, least) < 0) {
                least = rotated;
            }
        }
        return new String(least, 0, least.length);
    }

    private static int[] rotated(int[] text, int start) {
        int[] rotated = Arrays.copyOf(text, text.length);
        System.arraycopy(text, start, rotated, 0, text.length - start);
        System.arraycopy(text, 0, rotated, text.length - start, start);
        return rotated;
    }

    private static Map<Integer, Integer> representatives() {
        int[] from = FROM.codePoints().toArray();
        int[] to = TO.codePoints().toArray();
        var table = new HashMap<Integer, Integer>();
        for (int i = 0; i < from.length; i++) {
            table.put(from[i], to[i]);
        }
        return Map.copyOf(table);
    }
}
