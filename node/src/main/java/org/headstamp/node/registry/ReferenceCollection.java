package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.registry.ReferenceHits.Hit;
import org.headstamp.node.registry.ReferenceHits.Same;

/** The ballistic references of this State. Finds what is exactly the same; shapes of marks are compared by examiners. */
@Singleton
class ReferenceCollection {
    private final RecordTables records;
    private final RegistryConfig config;

    ReferenceCollection(RecordTables records, RegistryConfig config) {
        this.records = records;
        this.config = config;
    }

    ReferenceHits find(SoughtMarks sought) {
        int most = config.candidateLimit();
        var calibres = sought.calibreKeys();
        Map<RecordKey, BallisticReference> found = new LinkedHashMap<>();
        var microstamp = sought.microstampKey();
        if (!microstamp.isEmpty()) {
            records.referencesByMicrostamp(microstamp, calibres, most + 1)
                    .forEach(reference -> found.put(reference.ref(), reference));
        }
        var kinds = sought.kinds().stream().map(Enum::name).toList();
        records.referencesByCalibre(calibres, kinds, most + 1)
                .forEach(reference -> found.putIfAbsent(reference.ref(), reference));
        var hits = found.values().stream()
                .limit(most)
                .map(reference -> new Hit(reference, same(reference, microstamp, calibres)))
                .toList();
        return new ReferenceHits(sought.exhibit(), hits, found.size() > most);
    }

    private static List<Same> same(BallisticReference reference, String microstamp, List<String> calibres) {
        var same = new ArrayList<Same>();
        if (!microstamp.isEmpty() && MarkText.key(reference.microstamp()).equals(microstamp)) {
            same.add(Same.MICROSTAMP);
        }
        if (calibres.contains(MarkText.key(reference.calibre()))) {
            same.add(Same.CALIBRE);
        }
        return same;
    }
}
