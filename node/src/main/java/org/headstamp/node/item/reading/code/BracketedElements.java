package org.headstamp.node.item.reading.code;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Elements as they are printed for people. A bracket inside a value is written with a backslash before it. */
final class BracketedElements {
    private static final Pattern IDENTIFIER = Pattern.compile("(?<!\\\\)\\((?<ai>[0-9]{2,4})\\)");
    private static final PackageReading.Form FORM = PackageReading.Form.BRACKETED;

    private BracketedElements() {}

    static ElementString split(String code) {
        var elements = new ArrayList<Gs1Element>();
        var identifier = IDENTIFIER.matcher(code);
        if (!identifier.lookingAt()) {
            return ElementString.broken(FORM, "does not begin with an application identifier such as (01)");
        }
        boolean more = true;
        while (more) {
            var ai = identifier.group("ai");
            int from = identifier.end();
            more = identifier.find();
            var value = code.substring(from, more ? identifier.start() : code.length());
            if (Identifiers.length(ai.substring(0, 2)).orElse(0) != ai.length()) {
                return ElementString.broken(FORM, elements, "(" + ai + ") is no application identifier");
            }
            if (elements.size() == ElementString.MOST_ELEMENTS) {
                return ElementString.broken(
                        FORM, elements, "has more than " + ElementString.MOST_ELEMENTS + " elements");
            }
            elements.add(new Gs1Element(ai, value.replace("\\(", "(").replace("\\)", ")")));
        }
        return ElementString.of(FORM, elements);
    }
}
