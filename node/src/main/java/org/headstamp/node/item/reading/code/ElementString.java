package org.headstamp.node.item.reading.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code split into elements, or why it cannot be split; nothing else is judged yet. */
record ElementString(PackageReading.Form form, List<Gs1Element> elements, Optional<String> broken) {
    static final int MOST_ELEMENTS = 32;

    private static final Pattern SYMBOLOGY = Pattern.compile("\\](?<id>[A-Za-z][0-9A-Za-z])");
    /** GS1-128, DataMatrix, QR Code, DataBar and composite, DotCode. */
    private static final List<String> OF_GS1 = List.of("C1", "d2", "Q3", "e0", "J1");
    /** EAN-13, UPC and EAN-8. */
    private static final List<String> OF_RETAIL = List.of("E0", "E4");

    private static final Pattern BARE_GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final String PADDING = "000000";

    ElementString {
        elements = List.copyOf(elements);
    }

    static ElementString split(String code) {
        var symbology = SYMBOLOGY.matcher(code);
        if (!symbology.lookingAt()) {
            return splitContent(code);
        }
        var id = symbology.group("id");
        var rest = code.substring(symbology.end());
        if (OF_RETAIL.contains(id)) {
            return BARE_GTIN.matcher(rest).matches()
                    ? bareGtin(rest)
                    : broken(
                            PackageReading.Form.BARE_GTIN,
                            "]" + id + " is followed by no number of 8, 12 or 13 digits");
        }
        return OF_GS1.contains(id)
                ? new ScannedElements(rest).split()
                : broken(PackageReading.Form.SCANNED, "the symbol ]" + id + " does not carry GS1 elements");
    }

    private static ElementString splitContent(String code) {
        if (code.startsWith("(")) {
            return BracketedElements.split(code);
        }
        if (BARE_GTIN.matcher(code).matches()) {
            return bareGtin(code);
        }
        return new ScannedElements(code).split();
    }

    private static ElementString bareGtin(String number) {
        var gtin = PADDING.substring(number.length() - 8) + number;
        return of(PackageReading.Form.BARE_GTIN, List.of(new Gs1Element("01", gtin)));
    }

    static ElementString of(PackageReading.Form form, List<Gs1Element> elements) {
        return new ElementString(form, elements, Optional.empty());
    }

    static ElementString broken(PackageReading.Form form, String reason) {
        return broken(form, List.of(), reason);
    }

    static ElementString broken(PackageReading.Form form, List<Gs1Element> elements, String reason) {
        return new ElementString(form, elements, Optional.of(reason));
    }
}
