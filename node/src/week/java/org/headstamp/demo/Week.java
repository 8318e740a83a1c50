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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A week in the life of three States in some minutes: real nodes, real certificates, a clock that jumps from deed to deed.
 * The argument is the build folder of the node; what the week came to is written to {@code bench/week.json} in it. The
 * system property {@code week.cases} makes a shorter week of the same plots.
 */
public final class Week {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CLOCKS = Duration.ofMinutes(1);
    private static final Duration LENGTH = Duration.ofDays(7);

    private final Cast cast;
    private final ExerciseClock clock;
    private final Roster roster;
    private final Settling settling;
    private final Agenda agenda = new Agenda();
    private final List<Matter> matters;

    private Week(Cast cast, ExerciseClock clock) {
        this.cast = cast;
        this.clock = clock;
        this.roster = new Roster(cast);
        this.settling = new Settling(roster);
        var begin = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
        this.matters = new Plan(roster, clock, agenda).of(Integer.getInteger("week.cases", Plan.WHOLE), begin);
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
        var founded = new Founding(workplace, NodeProgram.brief(application), narrator)
                .found(Map.of("headstamp.training.clock-file", clock.file().toString()));
        narrator.act("Three nodes start", () -> {
            founded.nodes().begin();
            founded.nodes().awaitReady();
        });
        var cast = founded.cast(narrator, workplace.directory());
        var logs = new LogScene(cast);
        logs.begin();
        var week = new Week(cast, clock);
        narrator.act("The registers are imported", () -> week.load(workplace.directory()));
        narrator.act("Borealia lets a policy answer", () -> PolicyDesk.set(cast));
        narrator.act(week.matters.size() + " cases in seven days", week::live);
        var closing = new Closing(
                week.roster,
                logs.logs(),
                new OfflineVerification(cast.directory().resolve("trust-list.bin"), founded.firstKeys()));
        var books = narrator.step("Each State's books are read", closing::read);
        narrator.act("The States compare what they hold", () -> closing.compare(books));
        narrator.act("Outsiders verify logs and cases", () -> closing.verify(books, week.matters));
        var report =
                new WeekReport(week.matters, closing.ledger(), new StatesCovered(books.values()), narrator.elapsed());
        Files.writeString(
                bench.resolve("week.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report.content()) + "\n");
        report.tell(narrator);
        return closing.ledger().disagreements().size();
    }

    private void load(Path directory) throws Exception {
        int lots = matters.stream()
                        .mapToInt(matter -> matter.particulars().lot())
                        .max()
                        .orElse(0)
                + 1;
        var borealia = RegisterScene.load(
                cast.office(Office.REGISTRAR_XB),
                WeekRegister.writeBorealia(directory.resolve("xb").resolve("registers"), lots));
        var corvania = RegisterScene.load(
                cast.office(Office.REGISTRAR_XC),
                WeekRegister.writeCorvania(directory.resolve("xc").resolve("registers"), lots));
        cast.narrator().note("Borealia " + borealia + ", Corvania " + corvania);
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
        settling.awaitAll();
    }

    /** A node whose clock lags behind would refuse what the others seal as from the future. */
    private void goOnTo(Instant instant) throws IOException {
        if (clock.advanceTo(instant)) {
            for (var state : Roster.STATES) {
                var reader = cast.office(roster.focalPoint(state));
                Await.until(
                        "the clock of " + state + " to go on to " + instant,
                        CLOCKS,
                        () -> !Instant.parse(Records.get(reader, "federation")
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
}
