package org.headstamp.node.item.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries of ISO 3166-1 by their numeric codes, which the JDK does not know. */
public final class Countries {
    private static final Pattern NUMERIC = Pattern.compile("[0-9]{3}");
    private static final Pattern ALPHA2 = Pattern.compile("[A-Z]{2}");

    private final Map<String, String> byNumber;
    private final Set<String> codes;

    /** Reads the table that is shipped. */
    public Countries() {
        var alpha2 = new HashMap<String, String>();
        for (var line : TableFile.read("countries.csv", List.of("numeric", "alpha2"))) {
            var numeric = line.values().getFirst();
            var code = line.values().getLast();
            if (!NUMERIC.matcher(numeric).matches() || !ALPHA2.matcher(code).matches()) {
                throw line.wrong("must be three digits and two capital letters");
            }
            if (alpha2.put(numeric, code) != null) {
                throw line.wrong("names " + numeric + " again");
            }
        }
        this.byNumber = Map.copyOf(alpha2);
        this.codes = Set.copyOf(alpha2.values());
    }

    /** The alpha-2 code of a country by its numeric code, such as {@code BR} for {@code 076}. */
    public Optional<String> alpha2(String numeric) {
        return Optional.ofNullable(byNumber.get(numeric));
    }

    /** Whether an alpha-2 code is assigned. */
    public boolean isAssigned(String alpha2) {
        return codes.contains(alpha2);
    }
}
