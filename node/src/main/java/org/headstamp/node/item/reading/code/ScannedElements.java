package org.headstamp.node.item.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Elements as a scanner reports them (GS1 General Specifications, 7.8): values of no fixed length end with FNC1. */
final class ScannedElements {
    private static final char FNC1 = '\u001d';
    private static final PackageReading.Form FORM = PackageReading.Form.SCANNED;

    private final String code;
    private final List<Gs1Element> elements = new ArrayList<>();
    private int at;

    ScannedElements(String code) {
        this.code = code;
    }

    ElementString split() {
        skipFnc1();
        if (at == code.length()) {
            return ElementString.broken(FORM, "has no element");
        }
        while (at < code.length()) {
            var problem = next();
            if (problem.isPresent()) {
                return ElementString.broken(FORM, elements, problem.get());
            }
        }
        return ElementString.of(FORM, elements);
    }

    private Optional<String> next() {
        var ai = identifier();
        if (ai == null) {
            return Optional.of("has no application identifier at character " + (at + 1));
        }
        if (elements.size() == ElementString.MOST_ELEMENTS) {
            return Optional.of("has more than " + ElementString.MOST_ELEMENTS + " elements");
        }
        int from = at + ai.length();
        int separator = code.indexOf(FNC1, from);
        int end = separator < 0 ? code.length() : separator;
        int to = Math.min(end, from + Identifiers.fixedValue(ai).orElse(end - from));
        elements.add(new Gs1Element(ai, code.substring(from, to)));
        at = to;
        skipFnc1();
        return Optional.empty();
    }

    private @Nullable String identifier() {
        if (code.length() - at < 2) {
            return null;
        }
        int length = Identifiers.length(code.substring(at, at + 2)).orElse(0);
        if (length == 0 || code.length() - at < length) {
            return null;
        }
        var ai = code.substring(at, at + length);
        return ai.chars().allMatch(digit -> digit >= '0' && digit <= '9') ? ai : null;
    }

    private void skipFnc1() {
        if (at < code.length() && code.charAt(at) == FNC1) {
            at++;
        }
    }
}
