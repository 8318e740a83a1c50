package org.headstamp.node.console;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.headstamp.node.trace.message.Disclosed;

/** Codes and times as people read them. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** A code in small letters with blanks. */
    static String of(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name of a type, such as {@code ReplyFailed}, in small letters with blanks. */
    static String split(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What is told of a value. */
    static String of(Disclosed value) {
        return switch (value) {
            case Disclosed.Known known -> known.text();
            case Disclosed.Unknown unknown -> "not recorded";
            case Disclosed.Withheld withheld ->
                "withheld: " + of(withheld.ground().name());
        };
    }

    @TemplateExtension
    static String words(Enum<?> code) {
        return of(code.name());
    }

    /** A time with its zone. */
    @TemplateExtension
    static String shown(Instant at) {
        return TIME.format(at);
    }

    /** A number with its thousands apart. */
    @TemplateExtension
    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
