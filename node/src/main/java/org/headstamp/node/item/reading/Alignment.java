package org.headstamp.node.item.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays a reading over a text that may have been stamped, from the end, so that every part is judged once. */
final class Alignment {
    static final int ONE_UNREAD = '?';
    static final int SEVERAL_UNREAD = '*';

    private static final double UNREAD = 0.8;
    private static final double EACH_FURTHER_UNREAD = 0.95;
    private static final Step NONE = new Step(0, null, null);
    private static final Step END = new Step(1, null, null);

    private final int[] read;
    private final int[] stamped;
    private final Step[][] best;

    Alignment(String read, String stamped) {
        this.read = read.replaceAll("\\*+", "*").codePoints().toArray();
        this.stamped = stamped.codePoints().toArray();
        this.best = new Step[this.read.length + 1][this.stamped.length + 1];
    }

    /** What one part of the reading is taken for, and the best way on from there. */
    private record Step(
            double score,
            @Nullable Misreading here,
            @Nullable Step next) {
        /** Whether the end of both texts can be reached from here. */
        boolean leads() {
            return score > 0;
        }
    }

    Optional<Resemblance> best() {
        for (int i = read.length; i >= 0; i--) {
            boolean any = false;
            for (int j = stamped.length; j >= 0; j--) {
                best[i][j] = from(i, j);
                any |= best[i][j].leads();
            }
            if (!any && !mayBeginRun(i)) {
                return Optional.empty();
            }
        }
        var misreadings = misreadings(best[0][0]);
        long known = known();
        long doubtful = misreadings.stream()
                .filter(misreading -> misreading.cause().isDoubtful())
                .count();
        return !best[0][0].leads() || known == 0 || 2 * doubtful > known
                ? Optional.empty()
                : Optional.of(new Resemblance(best[0][0].score, misreadings));
    }

    /** Whether the character before may make one with this one, so that there is a way round this one. */
    private boolean mayBeginRun(int i) {
        return i > 0 && RunTogether.ALL.stream().anyMatch(run -> stands(read, i - 1, run.several()));
    }

    private Step from(int i, int j) {
        if (i == read.length) {
            return j == stamped.length ? END : NONE;
        }
        if (j == stamped.length) {
            return NONE;
        }
        return read[i] == SEVERAL_UNREAD ? several(i, j) : better(one(i, j), run(i, j));
    }

    /** One or more characters; the fewer, the better. */
    private Step several(int i, int j) {
        var found = NONE;
        for (int end = j + 1; end <= stamped.length; end++) {
            double weight = UNREAD * Math.pow(EACH_FURTHER_UNREAD, end - j - 1);
            found = better(found, step(weight, unread(i, j, end), best[i + 1][end]));
        }
        return found;
    }

    private Step one(int i, int j) {
        if (read[i] == ONE_UNREAD) {
            return step(UNREAD, unread(i, j, j + 1), best[i + 1][j + 1]);
        }
        var likeness = Confusables.likeness(read[i], stamped[j]);
        var here = Misreading.Cause.of(likeness.kind())
                .map(cause -> new Misreading(text(read, i, i + 1), text(stamped, j, j + 1), cause))
                .orElse(null);
        return step(likeness.weight(), here, best[i + 1][j + 1]);
    }

    private Misreading unread(int i, int j, int end) {
        return new Misreading(text(read, i, i + 1), text(stamped, j, end), Misreading.Cause.UNREAD);
    }

    private Step run(int i, int j) {
        var found = NONE;
        for (var run : RunTogether.ALL) {
            int more = run.several().length();
            if (stands(read, i, run.several()) && stands(stamped, j, run.one())) {
                found = better(found, run(i, i + more, j, j + 1));
            }
            if (stands(read, i, run.one()) && stands(stamped, j, run.several())) {
                found = better(found, run(i, i + 1, j, j + more));
            }
        }
        return found;
    }

    private Step run(int i, int afterRead, int j, int afterStamped) {
        var here =
                new Misreading(text(read, i, afterRead), text(stamped, j, afterStamped), Misreading.Cause.RUN_TOGETHER);
        return step(RunTogether.WEIGHT, here, best[afterRead][afterStamped]);
    }

    private static boolean stands(int[] text, int at, String capitals) {
        int end = at + capitals.length();
        return end <= text.length
                && text(text, at, end).toUpperCase(Locale.ROOT).equals(capitals);
    }

    private static String text(int[] codePoints, int from, int to) {
        return new String(codePoints, from, to - from);
    }

    private static Step step(double weight, @Nullable Misreading here, Step next) {
        return weight > 0 && next.leads() ? new Step(weight * next.score, here, next) : NONE;
    }

    private static Step better(Step one, Step other) {
        return other.score > one.score ? other : one;
    }

    private long known() {
        return Arrays.stream(read)
                .filter(codePoint -> codePoint != ONE_UNREAD && codePoint != SEVERAL_UNREAD)
                .count();
    }

    private static List<Misreading> misreadings(Step first) {
        var all = new ArrayList<Misreading>();
        for (var step = first; step != null; step = step.next) {
            if (step.here != null) {
                all.add(step.here);
            }
        }
        return all;
    }
}
