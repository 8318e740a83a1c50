package org.headstamp.node.item.reading.calibre;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headstamp.node.item.reading.TableFile;

/** The calibres that are shipped, named in the style of the C.I.P. */
final class KnownCalibres {
    private static final List<String> COLUMNS = List.of("canonical", "synonyms", "families", "related", "note");

    private KnownCalibres() {}

    /** @throws IllegalStateException if a row breaks a rule of the table */
    static List<KnownCalibre> load() {
        return checked(TableFile.read("calibres.csv", COLUMNS));
    }

    static List<KnownCalibre> checked(List<TableFile.Line> lines) {
        var names = lines.stream().map(line -> line.values().getFirst()).collect(Collectors.toSet());
        var ownerOfKey = new HashMap<String, String>();
        return lines.stream()
                .map(line -> {
                    var calibre = calibre(line);
                    claim(line, calibre, ownerOfKey);
                    for (var related : calibre.related()) {
                        if (!names.contains(related)) {
                            throw line.wrong("is related to " + related + ", which the table does not have");
                        }
                    }
                    return calibre;
                })
                .toList();
    }

    /** A name must mean one cartridge: what means several is a family. */
    private static void claim(TableFile.Line line, KnownCalibre calibre, Map<String, String> ownerOfKey) {
        var keys = new HashMap<>(calibre.synonyms());
        keys.put(calibre.key(), calibre.name());
        keys.forEach((key, name) -> {
            if (key.isEmpty()) {
                throw line.wrong("has a name that says nothing: " + name);
            }
            var other = ownerOfKey.put(key, calibre.name());
            if (other != null) {
                throw line.wrong(name + " names " + other + " already");
            }
        });
    }

    private static KnownCalibre calibre(TableFile.Line line) {
        var name = line.values().get(0);
        var key = CalibreKey.of(name);
        var synonyms = entries(line.values().get(1)).stream()
                .filter(synonym -> !CalibreKey.of(synonym).equals(key))
                .collect(toMap(CalibreKey::of, synonym -> synonym, (one, same) -> one));
        var families =
                entries(line.values().get(2)).stream().map(CalibreKey::of).toList();
        return new KnownCalibre(
                name,
                key,
                synonyms,
                families,
                entries(line.values().get(3)),
                line.values().get(4));
    }

    private static List<String> entries(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
