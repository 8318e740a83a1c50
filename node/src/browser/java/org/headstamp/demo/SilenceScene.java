package org.headstamp.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Asteria asks Corvania, where nobody takes the question up in time: of that Corvania gets sealed evidence. */
final class SilenceScene {
    /** Longer than there is for an urgent question to be taken up. */
    private static final Duration TOO_LONG = Duration.ofHours(9);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Cast cast;
    private final ExerciseClock clock;

    SilenceScene(Cast cast, ExerciseClock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    void play() throws IOException, InterruptedException {
        var asking = AskingOffices.ofAsteria(cast);
        var seized = asking.seize(Papers.seizure());
        var question =
                asking.ask(seized.caseId(), Papers.traceRequest("XC", seized.seizure(), "\"LOT_DISTRIBUTION\"", ""));
        var unused = Records.await(
                cast.office(Office.OFFICER_XA),
                question,
                "the receipt of Corvania",
                trace -> !Records.state(trace).equals("sent"));
        goOn();
        var task = Records.awaitOne(
                cast.office(Office.FOCAL_POINT_XC),
                "tasks?limit=100",
                "the evidence to arrive in Corvania",
                each -> each.path("subjectKind").asText().equals("evidence"));
        StepFailedException.unless(
                task.path("caseId").asText().equals(seized.caseId()), "the evidence is of another case: " + task);
    }

    private void goOn() throws IOException {
        var until = clock.instant().plus(TOO_LONG);
        clock.advanceTo(until);
        for (var auditor : new Office[] {Office.AUDITOR_XA, Office.AUDITOR_XB, Office.AUDITOR_XC}) {
            Await.until(
                    "the clock of " + auditor.state() + " to go on",
                    PATIENCE,
                    () -> !Instant.parse(Records.get(cast.office(auditor), "federation")
                                    .path("time")
                                    .asText())
                            .isBefore(until));
        }
    }
}
