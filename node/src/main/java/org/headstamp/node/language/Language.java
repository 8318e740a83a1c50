package org.headstamp.node.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One language that people of the node read. */
public final class Language {
    private static final String TIME = "yMMMdHHmmssz";
    private static final String MINUTE = "yMMMdHHmmz";
    private static final String NAME = "language.name";

    private final Locale locale;
    private final Map<String, Text> texts;
    private final @Nullable Language otherwise;
    private final NumberFormat numbers;
    /** By skeleton; made once, since that is slow, and used as copies, since they are not safe. */
    private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();

    /** @param otherwise has all texts that this one lacks; null for the one that lacks none */
    Language(Locale locale, Map<String, Text> texts, @Nullable Language otherwise) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
        this.otherwise = otherwise;
        this.numbers = NumberFormat.getIntegerInstance(ULocale.forLocale(locale));
    }

    public Locale locale() {
        return locale;
    }

    /** Its tag (BCP 47), such as {@code ar}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What it calls itself. */
    public String name() {
        return text(NAME);
    }

    /** {@code rtl} or {@code ltr}, as HTML has it. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /**
     * A text.
     *
     * @param arguments what its numbered places are filled with
     * @throws IllegalArgumentException if no language has it
     */
    public String text(String key, Object... arguments) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("no language has the text " + key))
                .with(arguments);
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** A coded value in words, by {@link #key}. */
    public String code(Enum<?> value) {
        return text(key(value));
    }

    /** Key of a coded value: its type without the package, and its name, such as {@code Casefile.State.OPEN}. */
    public static String key(Enum<?> value) {
        return key(value.getDeclaringClass()) + "." + value.name();
    }

    /** Key of one of the alternatives of a sealed type: the type without the package. */
    public static String key(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : key(outer) + "." + type.getSimpleName();
    }

    /** An instant to the second, in UTC. */
    public String time(Instant at) {
        return dates(TIME).format(Date.from(at));
    }

    /** An instant to the minute, in UTC. */
    public String minute(Instant at) {
        return dates(MINUTE).format(Date.from(at));
    }

    /**
     * A day, a month or a year, as far as it is known.
     *
     * @param month 1 to 12, or 0 when unknown
     * @param day 1 to 31, or 0 when unknown
     */
    public String date(int year, int month, int day) {
        var skeleton = month == 0 ? "y" : day == 0 ? "yMMM" : "yMMMd";
        var shown = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
        return dates(skeleton)
                .format(Date.from(shown.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A whole number, its thousands apart as the language does it. */
    public String number(long number) {
        return ((NumberFormat) numbers.clone()).format(number);
    }

    /** Several things in one sentence. */
    public String list(Collection<String> things) {
        return ListFormatter.getInstance(locale).format(things);
    }

    /** The numbered places of a text. */
    Set<String> arguments(String key) {
        return find(key).map(Text::arguments).orElse(Set.of());
    }

    private DateFormat dates(String skeleton) {
        return (DateFormat) dates.computeIfAbsent(skeleton, this::format).clone();
    }

    private DateFormat format(String skeleton) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(locale));
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format;
    }

    private Optional<Text> find(String key) {
        var own = Optional.ofNullable(texts.get(key));
        return own.isPresent() || otherwise == null ? own : otherwise.find(key);
    }
}
