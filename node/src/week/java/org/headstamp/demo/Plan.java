package org.headstamp.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Which matters there are in a week: every plot as often as it says, in a mixed order, begun in the first two days. */
final class Plan {
    /** The matters of a whole week. */
    static final int WHOLE = 200;

    private static final long SEED = 7;
    private static final Duration OPENING_DAYS = Duration.ofHours(48);

    private final Roster roster;
    private final ExerciseClock clock;
    private final Agenda agenda;

    Plan(Roster roster, ExerciseClock clock, Agenda agenda) {
        this.roster = roster;
        this.clock = clock;
        this.agenda = agenda;
    }

    /** Puts so many matters on the agenda. */
    List<Matter> of(int size, Instant begin) {
        var plots = mixed(size);
        var lots = new Lots();
        var turns = new HashMap<Plot, Integer>();
        var matters = new ArrayList<Matter>();
        for (int number = 0; number < size; number++) {
            var plot = plots.get(number);
            int turn = turns.merge(plot, 1, Integer::sum) - 1;
            var particulars = new Matter.Particulars(number, plot, turn, plot.asker(turn), lots.of(plot, turn));
            var matter = new Matter(roster, clock, particulars);
            matters.add(matter);
            var opened = begin.plusSeconds(OPENING_DAYS.toSeconds() * number / size);
            plot.schedule(matter, new Plot.Script(agenda, matter, opened));
        }
        return matters;
    }

    private static List<Plot> mixed(int size) {
        var random = new SplittableRandom(SEED);
        var plots = new ArrayList<Plot>();
        shares(size).forEach((plot, count) -> plots.addAll(Collections.nCopies(count, plot)));
        for (int i = plots.size() - 1; i > 0; i--) {
            Collections.swap(plots, i, random.nextInt(i + 1));
        }
        return plots;
    }

    /** Every plot at least once, and else in the proportions of the whole week. */
    private static Map<Plot, Integer> shares(int size) {
        var plots = Plot.all();
        StepFailedException.unless(
                size >= plots.size() && size <= WHOLE,
                "a week has from " + plots.size() + " to " + WHOLE + " cases, not " + size);
        var shares = new LinkedHashMap<Plot, Integer>();
        plots.forEach(plot -> shares.put(plot, 1));
        for (int given = plots.size(); given < size; given++) {
            var neediest = Collections.max(
                    plots,
                    Comparator.comparingDouble(plot -> 1 - (double) shares.getOrDefault(plot, 0) / plot.matters()));
            shares.merge(neediest, 1, Integer::sum);
        }
        return shares;
    }

    /** Which lot a matter is about: one of its own, but two matters share one where that is the plot. */
    private static final class Lots {
        private final Map<WeekRegister.Tale, Integer> used = new EnumMap<>(WeekRegister.Tale.class);
        private int latest;

        int of(Plot plot, int turn) {
            boolean shared = plot == SeveralStatesPlot.MATCHED;
            if (shared && turn % 2 == 1) {
                return latest;
            }
            var tale = plot.tales().get(turn % plot.tales().size());
            int nth = used.merge(tale, 1, Integer::sum) - 1;
            int lot = nth * WeekRegister.Tale.values().length + tale.ordinal();
            if (shared) {
                latest = lot;
            }
            return lot;
        }
    }
}
