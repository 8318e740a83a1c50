package org.headstamp.demo;

import java.util.ArrayList;
import java.util.List;

/** The auditors keep a checkpoint from the beginning and prove at the end that the logs only grew. */
final class LogScene {
    private static final List<Office> AUDITORS = List.of(Office.AUDITOR_XA, Office.AUDITOR_XB, Office.AUDITOR_XC);

    private final Cast cast;
    private final List<LogGrowth> logs = new ArrayList<>();

    LogScene(Cast cast) {
        this.cast = cast;
    }

    void begin() {
        cast.narrator().act("The three auditors note the first checkpoints of their nodes' logs", () -> {
            for (var auditor : AUDITORS) {
                logs.add(new LogGrowth(cast, auditor));
            }
        });
    }

    /** What can be verified from the checkpoints that were noted. */
    List<LogGrowth> logs() {
        return List.copyOf(logs);
    }

    void verify() {
        cast.narrator().chapter("The logs");
        for (var log : logs) {
            var said = cast.narrator()
                    .step(
                            "headstamp-pki verifies that the log of "
                                    + log.auditor().state() + " only grew",
                            log::verify);
            cast.narrator().note(said);
        }
    }
}
