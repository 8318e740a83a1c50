package org.headstamp.node.item.reading;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Whatever may be written into a field, by mistake or on purpose. */
public final class AnyReading {
    private static final String LIKELY =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZnxy0123456789()-/.,*?|] \t\u001d\u2013\\ППУВРСИЗЧ\u0663\u06f4\u00d7\u2191";

    private AnyReading() {}

    /** Any Unicode text and any text of the characters that matter, to beyond what fits. */
    public static Arbitrary<String> upTo(int longest) {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(longest + 5),
                Arbitraries.strings().withChars(LIKELY.toCharArray()).ofMaxLength(40),
                Arbitraries.strings().withChars(LIKELY.toCharArray()).ofMaxLength(longest + 5),
                Arbitraries.strings().withChars("*?01X ".toCharArray()).ofMaxLength(longest));
    }
}
