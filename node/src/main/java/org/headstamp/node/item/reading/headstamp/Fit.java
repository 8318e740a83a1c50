package org.headstamp.node.item.reading.headstamp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Confusables;
import org.headstamp.node.item.reading.RunTogether;
import org.headstamp.node.item.reading.headstamp.HeadstampCandidate.Reason;

/**
 * How some characters of a headstamp fit a mark.
 *
 * @param doubtful characters of the mark that were not read, or read as another that is often mistaken for it
 */
record Fit(double score, int doubtful, List<Reason> reasons) {
    private static final double UNREAD = 0.5;
    private static final double EACH_FURTHER_UNREAD = 0.9;
    private static final Fit NOTHING_YET = new Fit(1, 0, List.of());

    Fit {
        reasons = List.copyOf(reasons);
    }

    /** The best fit; empty if a character fits not at all, or more than half of the mark is in doubt. */
    static Optional<Fit> of(List<Glyph> read, List<Glyph> mark) {
        return of(read, mark, mark.size() / 2);
    }

    private static Optional<Fit> of(List<Glyph> read, List<Glyph> mark, int mayDoubt) {
        if (mayDoubt < 0 || read.isEmpty() != mark.isEmpty()) {
            return Optional.empty();
        }
        if (read.isEmpty()) {
            return Optional.of(NOTHING_YET);
        }
        var first = read.getFirst();
        var rest = read.subList(1, read.size());
        if (first.codePoint() == Glyph.SEVERAL_UNREAD) {
            return several(rest, mark, mayDoubt);
        }
        var alone = one(first, mark.getFirst(), mayDoubt)
                .flatMap(fit -> of(rest, mark.subList(1, mark.size()), mayDoubt - fit.doubtful)
                        .map(fit::and));
        return Stream.concat(alone.stream(), together(read, mark, mayDoubt))
                .max(Comparator.comparingDouble(Fit::score));
    }

    /** Two characters for one, or one for two. */
    private static Stream<Fit> together(List<Glyph> read, List<Glyph> mark, int mayDoubt) {
        return RunTogether.ALL.stream()
                .flatMap(run -> Stream.of(List.of(run.several(), run.one()), List.of(run.one(), run.several())))
                .filter(pair -> Glyph.stands(read, pair.getFirst()) && Glyph.stands(mark, pair.getLast()))
                .flatMap(pair -> of(
                        read.subList(pair.getFirst().length(), read.size()),
                        mark.subList(pair.getLast().length(), mark.size()),
                        mayDoubt - 1)
                        .map(fit(RunTogether.WEIGHT, 1, Reason.Kind.RUN_TOGETHER, together(read, mark, pair))::and)
                        .stream());
    }

    private static String together(List<Glyph> read, List<Glyph> mark, List<String> pair) {
        return Glyph.text(read.subList(0, pair.getFirst().length())) + " → "
                + Glyph.text(mark.subList(0, pair.getLast().length()));
    }

    /** One or more characters of the mark; the fewer, the better. */
    private static Optional<Fit> several(List<Glyph> rest, List<Glyph> mark, int mayDoubt) {
        for (int unread = 1; unread <= Math.min(mark.size(), mayDoubt); unread++) {
            var after = of(rest, mark.subList(unread, mark.size()), mayDoubt - unread);
            if (after.isPresent()) {
                var unreadHere = new Fit(
                        UNREAD * Math.pow(EACH_FURTHER_UNREAD, unread - 1),
                        unread,
                        List.of(unread(Character.toString(Glyph.SEVERAL_UNREAD))));
                return after.map(unreadHere::and);
            }
        }
        return Optional.empty();
    }

    private static Optional<Fit> one(Glyph read, Glyph stamped, int mayDoubt) {
        if (read.codePoint() == Glyph.ONE_UNREAD) {
            return mayDoubt < 1
                    ? Optional.empty()
                    : Optional.of(new Fit(UNREAD, 1, List.of(unread(Character.toString(Glyph.ONE_UNREAD)))));
        }
        var likeness = Confusables.likeness(read.codePoint(), stamped.codePoint());
        var detail = Character.toString(read.codePoint()) + " → " + Character.toString(stamped.codePoint());
        return switch (likeness.kind()) {
            case DIFFERENT -> Optional.empty();
            case SAME -> Optional.of(NOTHING_YET);
            case LETTER_CASE -> Optional.of(fit(likeness.weight(), 0, Reason.Kind.LETTER_CASE, detail));
            case DIGIT_OF_ANOTHER_SCRIPT -> Optional.of(fit(likeness.weight(), 0, Reason.Kind.OTHER_DIGITS, detail));
            case SCRIPT_TWIN -> Optional.of(fit(likeness.weight(), 0, Reason.Kind.SCRIPT_TWIN, detail));
            case LOOK_ALIKE -> Optional.of(fit(likeness.weight(), 0, Reason.Kind.LOOK_ALIKE, detail));
            case CONFUSABLE -> Optional.of(fit(likeness.weight(), 1, Reason.Kind.CONFUSABLE, detail));
            case PARTIAL_LOSS -> Optional.of(fit(likeness.weight(), 1, Reason.Kind.PARTIAL_LOSS, detail));
        };
    }

    private static Reason unread(String sign) {
        return new Reason(Reason.Kind.UNREAD_CHARACTERS, sign);
    }

    private static Fit fit(double weight, int doubtful, Reason.Kind kind, String detail) {
        return new Fit(weight, doubtful, List.of(new Reason(kind, detail)));
    }

    private Fit and(Fit other) {
        var all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        return new Fit(score * other.score, doubtful + other.doubtful, all);
    }
}
