package org.headstamp.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of a fault: every message of either State is with the other, handled once, under one receipt, once in each log;
 * and both logs only grew.
 */
final class Reckoning {
    private static final Duration ARRIVAL = Duration.ofMinutes(3);
    private static final Duration LOGGING = Duration.ofSeconds(30);

    private final NodePair pair;

    Reckoning(NodePair pair) {
        this.pair = pair;
    }

    /**
     * Waits for what is under way in these cases.
     *
     * @return how many comparisons were made
     * @throws StepFailedException if anything is missing, doubled or otherwise in the end
     */
    int settle(Collection<String> cases) throws IOException, InterruptedException {
        arrive(cases);
        var findings = agreed(cases);
        for (var state : NodePair.STATES) {
            findings.expect(
                    !pair.log(state).verify().isEmpty(), "nothing is said of the growth of the log of " + state);
        }
        return findings.checked();
    }

    /** Waits until both have the same, handled and receipted. */
    void arrive(Collection<String> cases) {
        for (var caseId : cases) {
            var asteria = new Correspondence(pair.cast(), caseId, Office.FOCAL_POINT_XA, "XA");
            var borealia = new Correspondence(pair.cast(), caseId, Office.FOCAL_POINT_XB, "XB");
            asteria.awaitArrivalAt(borealia, ARRIVAL);
            borealia.awaitArrivalAt(asteria, ARRIVAL);
        }
    }

    /** The logs take entries in a little later than they are written. */
    private Findings agreed(Collection<String> cases) {
        long deadline = System.nanoTime() + LOGGING.toNanos();
        while (true) {
            var findings = compare(cases);
            if (findings.wrong().isEmpty()) {
                return findings;
            }
            StepFailedException.unless(System.nanoTime() < deadline, "the books differ: " + findings.wrong());
        }
    }

    private Findings compare(Collection<String> cases) {
        var logs = logs();
        var findings = new Findings();
        for (var caseId : cases) {
            var books = new CaseBooks(pair.cast(), caseId, logs);
            new SameMessages(books, findings).check();
            findings.expect(
                    books.asked().size() == books.received().size(),
                    caseId + ": " + books.asked().size() + " questions are "
                            + books.received().size() + " in Borealia");
        }
        return findings;
    }

    private Map<String, StateLog> logs() {
        var logs = new HashMap<String, StateLog>();
        for (var auditor : List.of(Office.AUDITOR_XA, Office.AUDITOR_XB)) {
            logs.put(auditor.state(), StateLog.read(auditor.state(), pair.cast().office(auditor)));
        }
        return logs;
    }
}
