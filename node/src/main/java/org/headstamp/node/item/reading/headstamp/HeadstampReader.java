package org.headstamp.node.item.reading.headstamp;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.reading.Countries;
import org.headstamp.node.item.reading.headstamp.HeadstampReading.NextCheck;

/** Reads headstamps by the table of marks. */
public final class HeadstampReader {
    /** What the raw reading may have. */
    public static final int LONGEST = 200;
    /** How many candidates are shown. */
    public static final int MOST_CANDIDATES = 12;

    private static final double NEARLY = 0.1;
    private static final Comparator<HeadstampCandidate> RANKING = Comparator.comparingDouble(HeadstampCandidate::score)
            .reversed()
            .thenComparing(HeadstampCandidate::mark)
            .thenComparing(HeadstampCandidate::manufacturer)
            .thenComparing(candidate -> candidate.years().toString());

    private final List<KnownMark> marks;

    /**
     * A reader with the table that is shipped.
     *
     * @throws IllegalStateException if a row of the table breaks a rule
     */
    public HeadstampReader(Countries countries) {
        this.marks = KnownMarks.load(countries);
    }

    /**
     * What a headstamp says that was written down as one text, from any beginning.
     *
     * @param reference no cartridge is made after this day
     * @throws InvalidValueException if the text is empty, too long, or has characters that no store keeps
     */
    public HeadstampReading read(String raw, LocalDate reference) {
        return reading(raw, List.of(Checked.text("raw", raw, LONGEST)), reference);
    }

    /** The same for one whose marks were written down one by one as well. */
    public HeadstampReading read(Headstamp headstamp, LocalDate reference) {
        var texts = new ArrayList<>(List.of(headstamp.raw()));
        var around = headstamp.marks().stream()
                .sorted(Comparator.comparingInt(HeadstampReader::hour))
                .map(HeadstampMark::text)
                .collect(joining(" "));
        if (!around.isBlank()) {
            texts.add(around);
        }
        return reading(headstamp.raw(), texts, reference);
    }

    /** Around the clock, then what has no hour. */
    private static int hour(HeadstampMark mark) {
        return mark.place() instanceof HeadstampMark.Clock clock ? clock.hour() : 12;
    }

    private HeadstampReading reading(String raw, List<String> texts, LocalDate reference) {
        var best = new LinkedHashMap<List<Object>, HeadstampCandidate>();
        texts.stream()
                .flatMap(text -> new MarkSearch(marks, reference).in(text))
                .forEach(candidate -> best.merge(
                        List.of(candidate.manufacturer(), candidate.countries(), candidate.years()),
                        candidate,
                        HeadstampReader::better));
        var ranked = ranked(best);
        var shown = ranked.stream().limit(MOST_CANDIDATES).toList();
        var top =
                shown.stream().filter(candidate -> nearlyBest(candidate, shown)).toList();
        return new HeadstampReading(
                raw,
                shown,
                ranked.size() > shown.size(),
                top.stream()
                        .flatMap(candidate -> candidate.countries().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                texts.stream()
                        .flatMap(text -> CalibreText.of(text).calibres().stream())
                        .distinct()
                        .toList(),
                List.copyOf(nextChecks(top)));
    }

    private static List<HeadstampCandidate> ranked(Map<List<Object>, HeadstampCandidate> best) {
        return best.values().stream().sorted(RANKING).toList();
    }

    private static HeadstampCandidate better(HeadstampCandidate one, HeadstampCandidate other) {
        return RANKING.compare(one, other) <= 0 ? one : other;
    }

    private static boolean nearlyBest(HeadstampCandidate candidate, List<HeadstampCandidate> ranked) {
        return candidate.score() >= ranked.getFirst().score() - NEARLY;
    }

    private static EnumSet<NextCheck> nextChecks(List<HeadstampCandidate> top) {
        if (top.isEmpty()) {
            return EnumSet.of(NextCheck.PHOTOGRAPH);
        }
        boolean certain = top.size() == 1 && !top.getFirst().colliding() && asRead(top.getFirst());
        return certain ? EnumSet.noneOf(NextCheck.class) : EnumSet.allOf(NextCheck.class);
    }

    private static boolean asRead(HeadstampCandidate candidate) {
        return Stream.of(HeadstampCandidate.Reason.Kind.AS_READ, HeadstampCandidate.Reason.Kind.LETTER_CASE)
                .anyMatch(kind -> candidate.reasons().stream().allMatch(reason -> reason.kind() == kind));
    }
}
