package org.headstamp.node.item.reading.calibre;

import java.util.List;
import java.util.Map;

/**
 * A row of the table of calibres.
 *
 * @param synonyms other names, by their keys
 * @param families keys of the bare diameters or gauges by which it is called
 */
record KnownCalibre(
        String name,
        String key,
        Map<String, String> synonyms,
        List<String> families,
        List<String> related,
        String note) {
    KnownCalibre {
        synonyms = Map.copyOf(synonyms);
        families = List.copyOf(families);
        related = List.copyOf(related);
    }
}
