package org.headstamp.node.item.reading.headstamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.headstamp.HeadstampCandidate.Reason;

/**
 * A place of a headstamp where a mark may stand, and how well it does.
 *
 * @param rest the characters that do not belong to the mark, from its end on
 */
record Place(double score, List<Reason> reasons, List<Glyph> rest) {
    private static final double GAP = 0.9;
    private static final double OTHER_SIGNS = 0.95;

    Place {
        reasons = List.copyOf(reasons);
        rest = List.copyOf(rest);
    }

    /** All places. A mark ends where another may begin; only a mark that fills the ring may begin anywhere. */
    static Stream<Place> of(Ring ring, Ring mark) {
        if (ring.size() == 0 || mark.size() == 0) {
            return Stream.empty();
        }
        boolean several = ring.glyphs().stream().anyMatch(glyph -> glyph.codePoint() == Glyph.SEVERAL_UNREAD);
        int shortest = several ? 1 : mark.size() - Glyph.runs(mark.glyphs());
        int longest = Math.min(mark.size() + Glyph.runs(ring.glyphs()), ring.size());
        return IntStream.rangeClosed(shortest, longest)
                .boxed()
                .flatMap(length -> IntStream.range(0, ring.size())
                        .boxed()
                        .flatMap(start -> of(ring, mark, start, length).stream()));
    }

    private static Optional<Place> of(Ring ring, Ring mark, int start, int length) {
        boolean whole = length == ring.size();
        if (!whole && !(ring.mayBeginAt(start) && ring.mayBeginAt(start + length))) {
            return Optional.empty();
        }
        var read = ring.from(start, length);
        return Fit.of(read, mark.glyphs())
                .map(fit -> placed(
                        fit,
                        start + length > ring.size() && start % ring.size() != 0,
                        read,
                        mark,
                        ring.from(start + length, ring.size() - length)));
    }

    private static Place placed(Fit fit, boolean overTheBeginning, List<Glyph> read, Ring mark, List<Glyph> rest) {
        var reasons = new ArrayList<>(fit.reasons());
        int gaps = Math.toIntExact(read.stream().skip(1).filter(Glyph::afterGap).count());
        if (overTheBeginning) {
            reasons.add(new Reason(Reason.Kind.ANOTHER_BEGINNING, ""));
        }
        if (gaps > (overTheBeginning ? 1 : 0)) {
            reasons.add(new Reason(Reason.Kind.SPACING, ""));
        }
        double score = fit.score() * Math.pow(GAP, gaps);
        var signs = signs(read);
        if (!signs.equals(signs(mark.glyphs()))) {
            reasons.add(new Reason(Reason.Kind.PUNCTUATION, signs));
            score *= OTHER_SIGNS;
        }
        return new Place(score, reasons, rest);
    }

    private static String signs(List<Glyph> glyphs) {
        return glyphs.stream().skip(1).map(Glyph::joint).reduce("", String::concat);
    }
}
