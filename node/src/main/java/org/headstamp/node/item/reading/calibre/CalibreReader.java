package org.headstamp.node.item.reading.calibre;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.MarkText;

/** Reads calibres by the table of names. */
public final class CalibreReader {
    /** What a designation may have. */
    public static final int LONGEST = 100;
    /** How many candidates are shown. */
    public static final int MOST_CANDIDATES = 12;

    private static final double OTHER_NAME = 0.95;
    private static final double DIAMETER_ONLY = 0.5;
    private static final double READ_IN_PART = 0.4;
    private static final Pattern SEVERAL_UNREAD = Pattern.compile("\\*+");

    private final List<KnownCalibre> calibres;

    /**
     * A reader with the table that is shipped.
     *
     * @throws IllegalStateException if a row of the table breaks a rule
     */
    public CalibreReader() {
        this(KnownCalibres.load());
    }

    CalibreReader(List<KnownCalibre> calibres) {
        this.calibres = List.copyOf(calibres);
    }

    /**
     * What a designation may mean.
     *
     * @throws InvalidValueException if it is empty, too long, or has characters that no store keeps
     */
    public CalibreReading read(String raw) {
        var key = CalibreKey.of(Checked.text("raw", raw, LONGEST));
        var found = (MarkText.readInPart(key) ? inPart(key) : inFull(key))
                .sorted(Comparator.comparingDouble(CalibreCandidate::score).reversed())
                .toList();
        return new CalibreReading(raw, found.stream().limit(MOST_CANDIDATES).toList(), found.size() > MOST_CANDIDATES);
    }

    /** A bare diameter such as .38 or 45 may be a name as well: then the name comes first, and the others follow. */
    private Stream<CalibreCandidate> inFull(String key) {
        return calibres.stream().flatMap(calibre -> named(calibre, key).stream());
    }

    private static Optional<CalibreCandidate> named(KnownCalibre calibre, String key) {
        if (calibre.key().equals(key)) {
            return Optional.of(candidate(calibre, 1, CalibreCandidate.Agreement.NAME, calibre.name()));
        }
        var synonym = calibre.synonyms().get(key);
        if (synonym != null) {
            return Optional.of(candidate(calibre, OTHER_NAME, CalibreCandidate.Agreement.OTHER_NAME, synonym));
        }
        return calibre.families().contains(key)
                ? Optional.of(candidate(calibre, DIAMETER_ONLY, CalibreCandidate.Agreement.DIAMETER_ONLY, key))
                : Optional.empty();
    }

    /** At least half of the name must have been read. */
    private Stream<CalibreCandidate> inPart(String key) {
        var merged = SEVERAL_UNREAD.matcher(key).replaceAll("*");
        long read = merged.chars().filter(Character::isLetterOrDigit).count();
        return calibres.stream()
                .flatMap(calibre -> names(calibre)
                        .filter(name -> name.getKey().length() <= 2 * read && Glob.matches(merged, name.getKey()))
                        .findFirst()
                        .map(name -> candidate(
                                calibre, READ_IN_PART, CalibreCandidate.Agreement.READ_IN_PART, name.getValue()))
                        .stream());
    }

    private static Stream<Map.Entry<String, String>> names(KnownCalibre calibre) {
        return Stream.concat(
                Stream.of(Map.entry(calibre.key(), calibre.name())),
                calibre.synonyms().entrySet().stream().sorted(Map.Entry.comparingByKey()));
    }

    private static CalibreCandidate candidate(
            KnownCalibre calibre, double score, CalibreCandidate.Agreement reason, String detail) {
        return new CalibreCandidate(calibre.name(), score, reason, detail, calibre.related(), calibre.note());
    }
}
