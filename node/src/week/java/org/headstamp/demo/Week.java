package org.headstamp.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A week in the life of three States in some minutes: real nodes, real certificates, a clock that jumps from deed to deed.
 * The argument is the build folder of the node; what the week came to is written to {@code bench/week.json} in it.
 */
public final class Week {
    private static final long SEED = 7;
    private static final Duration OPENING_DAYS = Duration.ofHours(48);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CLOCKS = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofDays(7);
    private static final List<Office> READERS =
            List.of(Office.FOCAL_POINT_XA, Office.FOCAL_POINT_XB, Office.FOCAL_POINT_XC);

    private final Cast cast;
    private final Narrator narrator;
    private final ExerciseClock clock;
    private final Settling settling;
    private final Agenda agenda = new Agenda();
    private final List<Matter> matters = new ArrayList<>();

    private Week(Cast cast, Narrator narrator, ExerciseClock clock) {
        this.cast = cast;
        this.narrator = narrator;
        this.clock = clock;
        this.settling = new Settling(cast, READERS);
    }

    /** Ends with status 0 only if the States agree in everything. */
    public static void main(String... arguments) throws Exception {
        var target = Path.of(arguments[0]).toAbsolutePath();
        var bench = Files.createDirectories(target.resolve("bench"));
        int disagreements;
        try (var workplace = Workplace.open(target.resolve("week"));
                var narrator = Narrator.to(bench.resolve("week.log"), System.out, InstantSource.system())) {
            disagreements = play(workplace, target.resolve("quarkus-app/quarkus-run.jar"), narrator, bench);
        }
        System.exit(disagreements == 0 ? 0 : 1);
    }

    private static int play(Workplace workplace, Path application, Narrator narrator, Path bench) throws IOException {
        var clock = new ExerciseClock(workplace.directory().resolve("clock"), InstantSource.system());
        var founded = new Founding(workplace, application, narrator)
                .found(Map.of("headstamp.training.clock-file", clock.file().toString()));
        narrator.act("Three nodes start", () -> {
            founded.nodes().begin();
            founded.nodes().awaitReady();
        });
        var cast = founded.cast(narrator, workplace.directory());
        var week = new Week(cast, narrator, clock);
        week.plan();
        narrator.act("The registers are imported", () -> week.load(workplace.directory()));
        narrator.act(week.matters.size() + " cases in seven days", week::live);
        var ledger = narrator.step("The States compare what they hold", () -> new Closing(cast).of(week.matters));
        var report = new WeekReport(week.matters, ledger, narrator.elapsed());
        Files.writeString(
                bench.resolve("week.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report.content()) + "\n");
        report.tell(narrator);
        return ledger.disagreements().size();
    }

    /** Every plot as often as it says, in a mixed order, begun in the first two days. */
    private void plan() {
        var random = new SplittableRandom(SEED);
        var plots = new ArrayList<Plot>();
        for (var plot : Plot.values()) {
            for (int i = 0; i < plot.matters(); i++) {
                plots.add(plot);
            }
        }
        for (int i = plots.size() - 1; i > 0; i--) {
            Collections.swap(plots, i, random.nextInt(i + 1));
        }
        var begin = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        var lots = new Lots();
        var turns = new EnumMap<Plot, Integer>(Plot.class);
        for (int number = 0; number < plots.size(); number++) {
            var plot = plots.get(number);
            int turn = turns.merge(plot, 1, Integer::sum) - 1;
            var matter = new Matter(cast, clock, number, plot, plot.asker(turn), "XB", lots.of(plot, turn));
            matters.add(matter);
            var opened = begin.plusSeconds(OPENING_DAYS.toSeconds() * number / plots.size());
            plot.schedule(matter, new Plot.Script(agenda, matter, opened));
        }
    }

    private void load(Path directory) throws Exception {
        int lots = matters.stream().mapToInt(Matter::lot).max().orElse(0) + 1;
        var borealia = RegisterScene.load(
                cast.office(Office.REGISTRAR_XB),
                WeekRegister.writeBorealia(directory.resolve("xb").resolve("registers"), lots));
        var corvania = RegisterScene.load(
                cast.office(Office.REGISTRAR_XC),
                WeekRegister.writeCorvania(directory.resolve("xc").resolve("registers"), lots));
        narrator.note("Borealia " + borealia + ", Corvania " + corvania);
    }

    /** Hour by hour: the clock goes on only when all that was sent has arrived. */
    private void live() throws IOException {
        var end = clock.instant().plus(LENGTH);
        while (!agenda.isEmpty()) {
            var hour = agenda.next().plus(HOUR);
            goOnTo(hour);
            var busy = new LinkedHashSet<Matter>();
            for (var entry : agenda.due(hour)) {
                if (!busy.add(entry.matter())) {
                    settling.await(entry.matter());
                }
                perform(entry);
            }
            busy.forEach(settling::await);
        }
        goOnTo(end);
        matters.forEach(settling::await);
    }

    /** A node whose clock lags behind would refuse what the others seal as from the future. */
    private void goOnTo(Instant instant) throws IOException {
        if (clock.advanceTo(instant)) {
            for (var reader : READERS) {
                Await.until(
                        "the clock of " + reader.state() + " to go on to " + instant,
                        CLOCKS,
                        () -> !Instant.parse(Records.get(cast.office(reader), "federation")
                                        .path("time")
                                        .asText())
                                .isBefore(instant));
            }
        }
    }

    private void perform(Agenda.Entry entry) {
        var matter = entry.matter();
        try {
            entry.deed().doIt();
        } catch (StepFailedException e) {
            throw new StepFailedException(matter + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        } catch (Exception e) {
            throw new StepFailedException(matter + ": " + e, e);
        }
    }

    /** Which lot a matter is about: one of its own, but two matters share one where that is the plot. */
    private static final class Lots {
        private final Map<WeekRegister.Tale, Integer> used = new EnumMap<>(WeekRegister.Tale.class);
        private int latest;

        int of(Plot plot, int turn) {
            if (plot == Plot.MATCHED && turn % 2 == 1) {
                return latest;
            }
            var tale = plot.tales().get(turn % plot.tales().size());
            int nth = used.merge(tale, 1, Integer::sum) - 1;
            int lot = nth * WeekRegister.Tale.values().length + tale.ordinal();
            if (plot == Plot.MATCHED) {
                latest = lot;
            }
            return lot;
        }
    }
}
