package org.headstamp.node.item.reading.headstamp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.TableFile;

/** The marks that are shipped. The table can never be complete: one calibre alone has more than 1,500 headstamps. */
final class KnownMarks {
    private static final List<String> COLUMNS =
            List.of("mark", "manufacturer", "country", "confidence", "basis", "collides", "note");
    private static final Set<String> BASES = Set.of("documented", "general knowledge");
    private static final int LONGEST = 20;

    private KnownMarks() {}

    /** @throws IllegalStateException if a row breaks a rule of the table */
    static List<KnownMark> load(Countries countries) {
        return checked(TableFile.read("headstamps.csv", COLUMNS), countries);
    }

    static List<KnownMark> checked(List<TableFile.Line> lines, Countries countries) {
        var seen = new HashSet<List<String>>();
        var countryOf = new HashMap<String, String>();
        return lines.stream()
                .map(line -> {
                    var mark = mark(line, countries);
                    if (!seen.add(List.of(mark.mark(), mark.manufacturer(), mark.country()))) {
                        throw line.wrong("names " + mark.mark() + " of " + mark.manufacturer() + " again");
                    }
                    checkCollision(line, mark, countryOf);
                    return mark;
                })
                .toList();
    }

    private static void checkCollision(TableFile.Line line, KnownMark mark, Map<String, String> countryOf) {
        var other = countryOf.putIfAbsent(mark.mark(), mark.country());
        if (other != null && !other.equals(mark.country()) && !mark.collides()) {
            throw line.wrong(mark.mark() + " is a mark of " + other + " as well, but does not say that it collides");
        }
    }

    private static KnownMark mark(TableFile.Line line, Countries countries) {
        var mark = line.values().get(0);
        var country = line.values().get(2);
        var note = line.values().get(6);
        if (mark.isBlank() || mark.length() > LONGEST || !mark.equals(mark.strip())) {
            throw line.wrong("a mark has 1 to " + LONGEST + " characters and no space around it");
        }
        if (line.values().get(1).isBlank()) {
            throw line.wrong("has no manufacturer");
        }
        if (!countries.isAssigned(country) && !(country.isEmpty() && !note.isEmpty())) {
            throw line.wrong("\"" + country + "\" is no country of ISO 3166-1, and a note must say why there is none");
        }
        if (!BASES.contains(line.values().get(4))) {
            throw line.wrong("the basis must be one of " + BASES);
        }
        return new KnownMark(
                mark,
                Ring.of(mark),
                line.values().get(1),
                country,
                confidence(line),
                line.values().get(4),
                collides(line),
                note);
    }

    private static HeadstampCandidate.Confidence confidence(TableFile.Line line) {
        return switch (line.values().get(3)) {
            case "A" -> HeadstampCandidate.Confidence.A;
            case "B" -> HeadstampCandidate.Confidence.B;
            default -> throw line.wrong("the confidence must be A or B");
        };
    }

    private static boolean collides(TableFile.Line line) {
        return switch (line.values().get(5)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw line.wrong("whether it collides must be yes or no");
        };
    }
}
