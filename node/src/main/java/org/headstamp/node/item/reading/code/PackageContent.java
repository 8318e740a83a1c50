package org.headstamp.node.item.reading.code;

import java.util.List;
import java.util.Map;
import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a code says of a package. Texts are empty, dates and counts null when it does not say.
 *
 * @param sscc serial shipping container code (00)
 * @param gtin what the package is (01), in 14 digits
 * @param contentGtin what it contains (02), in 14 digits
 * @param count how many: (37), else (30)
 * @param countryOfOrigin alpha-2, from (422) only: a GTIN does not say where a thing was made
 * @param processingCountries alpha-2, from (423)
 * @param additionalId (240)
 * @param asset individual asset (8004)
 * @param places global location numbers by their identifiers (410) to (417)
 */
public record PackageContent(
        String sscc,
        String gtin,
        String contentGtin,
        String lot,
        String serial,
        @Nullable PartialDate produced,
        @Nullable PartialDate packed,
        @Nullable PartialDate expires,
        @Nullable Long count,
        String countryOfOrigin,
        List<String> processingCountries,
        String additionalId,
        String asset,
        Map<String, String> places) {
    public PackageContent {
        processingCountries = List.copyOf(processingCountries);
        places = Map.copyOf(places);
    }
}
