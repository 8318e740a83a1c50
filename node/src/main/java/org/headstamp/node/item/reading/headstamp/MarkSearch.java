package org.headstamp.node.item.reading.headstamp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Neighbours;
import org.headstamp.node.item.reading.Orientation;
import org.headstamp.node.item.reading.headstamp.HeadstampCandidate.Reason;

/** Looks for every known mark at every place of a headstamp, as it was read and turned upside down. */
record MarkSearch(List<KnownMark> marks, LocalDate reference) {
    private static final double NEIGHBOURS = 0.7;
    private static final double UNEXPLAINED = 0.9;
    private static final double LEAST = 0.25;
    private static final int MOST_UNEXPLAINED = 5;

    /** Every mark that may stand there, with each meaning of the rest; not yet ranked. */
    Stream<HeadstampCandidate> in(String text) {
        var calibre = CalibreText.of(text);
        var asRead = in(Ring.of(calibre.remaining()), 1, List.of());
        var neighbours = Neighbours.proposal(calibre.remaining()).stream()
                .flatMap(likely -> in(
                        Ring.of(likely.text()),
                        NEIGHBOURS,
                        List.of(new Reason(Reason.Kind.NEIGHBOURS, likely.text()))));
        // Who reads a calibre holds the cartridge the right way up.
        var turned = calibre.calibres().isEmpty()
                ? Stream.of(Orientation.values()).flatMap(way -> seen(text, way))
                : Stream.<HeadstampCandidate>empty();
        return Stream.of(symbols(text), asRead, neighbours, turned).flatMap(found -> found);
    }

    private Stream<HeadstampCandidate> seen(String text, Orientation way) {
        return way.stamped(text).stream()
                .flatMap(stamped -> in(Ring.of(stamped), way.weight(), List.of(reason(way, stamped.strip()))));
    }

    private static Reason reason(Orientation way, String stamped) {
        return switch (way) {
            case UPSIDE_DOWN -> new Reason(Reason.Kind.UPSIDE_DOWN, stamped);
            case MIRRORED -> new Reason(Reason.Kind.MIRRORED, stamped);
        };
    }

    /** Marks without letter or digit are found only as they are, and alone. */
    private Stream<HeadstampCandidate> symbols(String text) {
        return marks.stream()
                .filter(mark -> mark.mark().codePoints().noneMatch(Character::isLetterOrDigit))
                .filter(mark -> mark.mark().equals(text.strip()))
                .map(mark -> candidate(mark, 1, List.of(), List.of()));
    }

    private Stream<HeadstampCandidate> in(Ring ring, double weight, List<Reason> before) {
        return marks.stream()
                .filter(mark -> mark.mark().codePoints().anyMatch(Character::isLetterOrDigit))
                .flatMap(mark -> Place.of(ring, mark.glyphs())
                        .filter(place -> place.score() * weight >= LEAST)
                        .map(place -> candidate(mark, place, weight, before)));
    }

    private HeadstampCandidate candidate(KnownMark mark, Place place, double weight, List<Reason> before) {
        var reasons = new ArrayList<>(before);
        reasons.addAll(place.reasons());
        var rest = Rest.of(place.rest(), reference);
        rest.unexplained().stream()
                .limit(MOST_UNEXPLAINED)
                .forEach(text -> reasons.add(new Reason(Reason.Kind.UNEXPLAINED, text)));
        int unexplained = Math.min(rest.unexplained().size(), MOST_UNEXPLAINED);
        double score = place.score() * weight * Math.pow(UNEXPLAINED, unexplained);
        return candidate(mark, score, reasons, rest.years());
    }

    private static HeadstampCandidate candidate(
            KnownMark mark, double score, List<Reason> reasons, List<Integer> years) {
        return new HeadstampCandidate(
                mark.mark(),
                mark.manufacturer(),
                mark.country().isEmpty() ? List.of() : List.of(mark.country()),
                years,
                score,
                reasons.isEmpty() ? List.of(new Reason(Reason.Kind.AS_READ, "")) : reasons,
                mark.confidence(),
                mark.basis(),
                mark.collides(),
                mark.note());
    }
}
