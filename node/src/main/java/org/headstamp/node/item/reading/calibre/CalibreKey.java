package org.headstamp.node.item.reading.calibre;

import java.util.regex.Pattern;
import org.headstamp.node.item.reading.MarkText;

/** The form in which two spellings of a calibre are equal: {@code 9 mm Luger}, {@code 9mm LUGER}; {@code .38}, {@code 38}. */
final class CalibreKey {
    private static final Pattern WORD_CALIBRE = Pattern.compile("^(?:CALIBRE|CALIBER|CAL\\.?|КАЛИБР)");
    private static final Pattern GAUGE = Pattern.compile("(?<=^[0-9]{2})(?:GAUGE|GA|BORE)\\.?$");
    private static final Pattern MILLIMETRES = Pattern.compile("(?<=[0-9])(?:MM|ММ)");
    private static final Pattern TIMES = Pattern.compile("(?<=[0-9])[\u00d7\u0425](?=[0-9])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9])");
    private static final Pattern OTHER_SIGNS = Pattern.compile("(?<![0-9])[.,-]|[.,-](?![0-9])");

    private CalibreKey() {}

    static String of(String text) {
        var key = ascii(MarkText.key(text));
        key = WORD_CALIBRE.matcher(key).replaceFirst("");
        key = TIMES.matcher(key).replaceAll("X");
        key = MILLIMETRES.matcher(key).replaceAll("");
        key = GAUGE.matcher(key).replaceFirst("");
        key = DECIMAL_COMMA.matcher(key).replaceAll(".");
        return OTHER_SIGNS.matcher(key).replaceAll("");
    }

    /** Digits of every script as ASCII. */
    private static String ascii(String key) {
        var ascii = new StringBuilder();
        key.codePoints()
                .map(codePoint -> Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
