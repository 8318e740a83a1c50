package org.headstamp.node.item.reading.code;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headstamp.node.item.reading.Countries;

/** What is wrong with the value of one element. */
final class ElementChecks {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** Character set 82 (GS1 General Specifications, 7.11). */
    private static final Pattern TEXT = Pattern.compile("[!\"%-?A-Z_a-z]+");

    private static final int LONGEST = 90;
    private static final int COUNTRY = 3;

    private final Countries countries;
    private final LocalDate reference;

    ElementChecks(Countries countries, LocalDate reference) {
        this.countries = countries;
        this.reference = reference;
    }

    Optional<String> problem(Gs1Element element) {
        return ElementRule.of(element.ai())
                .map(rule -> ofRule(rule, element.value()))
                .orElseGet(() -> ofForm(element))
                .map(problem -> element + " " + problem);
    }

    private Optional<String> ofForm(Gs1Element element) {
        var fixed = Identifiers.fixedValue(element.ai());
        if (fixed.isPresent()) {
            return length(element.value(), fixed.getAsInt(), fixed.getAsInt()).or(() -> digits(element.value()));
        }
        return length(element.value(), 1, LONGEST).or(() -> text(element.value()));
    }

    private Optional<String> ofRule(ElementRule rule, String value) {
        return length(value, rule.shortest, rule.longest).or(() -> switch (rule.content) {
            case TEXT -> text(value);
            case DIGITS -> digits(value);
            case CHECKED_DIGITS -> digits(value).or(() -> checkDigit(value));
            case DATE -> digits(value).or(() -> date(value));
            case COUNTRY, COUNTRIES -> digits(value).or(() -> countries(value));
        });
    }

    private static Optional<String> length(String value, int shortest, int longest) {
        if (value.length() >= shortest && value.length() <= longest) {
            return Optional.empty();
        }
        var asked = shortest == longest ? String.valueOf(shortest) : shortest + " to " + longest;
        return Optional.of("has " + value.length() + " characters instead of " + asked);
    }

    private static Optional<String> digits(String value) {
        return DIGITS.matcher(value).matches() ? Optional.empty() : Optional.of("has something other than digits");
    }

    private static Optional<String> text(String value) {
        return TEXT.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("has a character that GS1 element strings do not know");
    }

    private static Optional<String> checkDigit(String value) {
        return CheckDigit.isRight(value)
                ? Optional.empty()
                : Optional.of("has a wrong check digit: it should be " + CheckDigit.of(value));
    }

    private Optional<String> date(String value) {
        return Gs1Date.read(value, reference).isPresent()
                ? Optional.empty()
                : Optional.of("is no date of the form YYMMDD");
    }

    private Optional<String> countries(String value) {
        if (value.length() % COUNTRY != 0) {
            return Optional.of("does not consist of codes of three digits");
        }
        for (int i = 0; i < value.length(); i += COUNTRY) {
            var code = value.substring(i, i + COUNTRY);
            if (countries.alpha2(code).isEmpty()) {
                return Optional.of("names " + code + ", which is no country of ISO 3166-1");
            }
        }
        return Optional.empty();
    }
}
