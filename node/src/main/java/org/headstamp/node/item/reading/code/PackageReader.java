package org.headstamp.node.item.reading.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.Proposal;
import org.jspecify.annotations.Nullable;

/** Reads the bar codes of packages. */
public final class PackageReader {
    /** What a code may have, a scan of several included. */
    public static final int LONGEST = 500;

    private static final int MOST_PROPOSALS = 8;
    private static final int COUNTRY = 3;

    private final Countries countries;

    /** A reader that knows these countries. */
    public PackageReader(Countries countries) {
        this.countries = countries;
    }

    /**
     * What a bar code says. Space around it is left out for reading only.
     *
     * @param reference the day by which years of two digits are understood
     * @throws InvalidValueException if the code is empty, too long, or has characters that no store keeps
     */
    public PackageReading read(String raw, LocalDate reference) {
        var split = ElementString.split(trimmed(Checked.text("raw", raw, LONGEST)));
        var elements = split.elements();
        var checks = new ElementChecks(countries, reference);
        var set = new ElementSet(elements);
        var reasons = new ArrayList<String>();
        elements.forEach(element -> checks.problem(element).ifPresent(reasons::add));
        split.broken().ifPresentOrElse(reasons::add, () -> reasons.addAll(set.problems()));
        return reasons.isEmpty()
                ? new PackageReading.Read(raw, split.form(), elements, content(set, reference))
                : new PackageReading.Unreadable(raw, reasons, elements, proposals(elements));
    }

    /**
     * The lot that a code names, (10), whether or not the rest of it breaks a rule; empty if there is none, or the code
     * cannot be split into elements.
     */
    public static Optional<String> lot(String raw) {
        if (raw.isBlank() || raw.length() > LONGEST) {
            return Optional.empty();
        }
        var split = ElementString.split(trimmed(raw));
        return split.broken().isPresent()
                ? Optional.empty()
                : split.elements().stream()
                        .filter(element -> element.ai().equals(ElementRule.LOT.ai))
                        .map(Gs1Element::value)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }

    /** Not {@link String#strip}: to it, FNC1 is white space. Some devices show FNC1 as the sign U+241D. */
    private static String trimmed(String raw) {
        return raw.replace('\u241d', '\u001d').replaceAll("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$", "");
    }

    private static List<Proposal> proposals(List<Gs1Element> elements) {
        return elements.stream()
                .filter(PackageReader::hasWrongCheckDigit)
                .flatMap(CheckDigitProposals::of)
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private static boolean hasWrongCheckDigit(Gs1Element element) {
        return ElementRule.of(element.ai())
                .filter(rule -> rule.content == ElementRule.Content.CHECKED_DIGITS)
                .filter(rule -> element.value().matches("[0-9]{" + rule.longest + "}"))
                .filter(rule -> !CheckDigit.isRight(element.value()))
                .isPresent();
    }

    private PackageContent content(ElementSet set, LocalDate reference) {
        return new PackageContent(
                set.value(ElementRule.SSCC),
                set.value(ElementRule.GTIN),
                set.value(ElementRule.CONTENT_GTIN),
                set.value(ElementRule.LOT),
                set.value(ElementRule.SERIAL),
                date(set.value(ElementRule.PRODUCED), reference),
                date(set.value(ElementRule.PACKED), reference),
                date(set.value(ElementRule.EXPIRES), reference),
                count(set),
                countries(set.value(ElementRule.ORIGIN)).findFirst().orElse(""),
                countries(set.value(ElementRule.INITIAL_PROCESSING)).toList(),
                set.value(ElementRule.ADDITIONAL_ID),
                set.value(ElementRule.ASSET),
                places(set));
    }

    private static @Nullable PartialDate date(String value, LocalDate reference) {
        return value.isEmpty() ? null : Gs1Date.read(value, reference).orElse(null);
    }

    private static @Nullable Long count(ElementSet set) {
        var contained = set.value(ElementRule.COUNT);
        var count = contained.isEmpty() ? set.value(ElementRule.VARIABLE_COUNT) : contained;
        return count.isEmpty() ? null : Long.valueOf(count);
    }

    private Stream<String> countries(String codes) {
        return IntStream.range(0, codes.length() / COUNTRY)
                .mapToObj(i -> codes.substring(i * COUNTRY, (i + 1) * COUNTRY))
                .flatMap(code -> countries.alpha2(code).stream());
    }

    private static Map<String, String> places(ElementSet set) {
        var places = new TreeMap<String, String>();
        Stream.of(ElementRule.values())
                .filter(rule -> rule.ai.startsWith("41"))
                .filter(rule -> !set.value(rule).isEmpty())
                .forEach(rule -> places.put(rule.ai, set.value(rule)));
        return places;
    }
}
