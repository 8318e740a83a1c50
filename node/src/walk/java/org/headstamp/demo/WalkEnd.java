package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** The end of a walk: everything arrives, and then the books of both States must agree. */
final class WalkEnd {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Walk walk;

    WalkEnd(Walk walk) {
        this.walk = walk;
    }

    /** What was compared, in all cases of the walk and in the logs of both nodes. */
    Findings check() throws Exception {
        var nodes = walk.nodes();
        nodes.mend();
        Quiet.await(walk);
        var findings = new Findings();
        faults(findings);
        var logs = logs();
        for (var seized : walk.notes().cases) {
            var books = new CaseBooks(nodes.cast(), seized.caseId(), logs);
            new SameMessages(books, findings).check();
            new Positions(books, findings).check();
            new Approvals(books, findings, nodes.now()).check();
            new Silences(books, findings).check();
        }
        var cases = walk.notes().cases.stream().map(Seized::caseId).collect(Collectors.toSet());
        for (var log : logs.values()) {
            var differences = walk.tally().differences(log, cases);
            findings.expect(differences.isEmpty(), log.state() + ": " + differences);
        }
        for (var state : TwoNodes.STATES) {
            var said = nodes.log(state).verify();
            findings.expect(!said.isEmpty(), "nothing was said of the growth of the log of " + state);
        }
        return findings;
    }

    /** Neither node met a fault of its own. */
    private void faults(Findings findings) throws IOException {
        for (var state : TwoNodes.STATES) {
            try (var lines = Files.lines(walk.nodes().directory(state).resolve("node.log"))) {
                var faults = lines.filter(line -> line.contains(" ERROR [")).toList();
                findings.expect(faults.isEmpty(), "the node of " + state + " says " + faults);
            }
        }
    }

    /**
     * The logs, once they have all that was done. What was done last is that each State exports its first case of the walk
     * as evidence, which verifies offline.
     */
    private Map<String, StateLog> logs() throws IOException, InterruptedException {
        var logs = new HashMap<String, StateLog>();
        for (var exporter : List.of(Office.FOCAL_POINT_XA, Office.FOCAL_POINT_XB)) {
            var state = exporter.state();
            var auditor = walk.nodes().cast().office(walk.nodes().log(state).auditor());
            var exported = exported(exporter);
            logs.put(
                    state,
                    Await.value(
                            "the log of " + state + " to have all that was done",
                            PATIENCE,
                            () -> Optional.of(StateLog.read(state, auditor)).filter(log -> hasExports(log, exported))));
        }
        return logs;
    }

    private Set<String> exported(Office exporter) throws IOException, InterruptedException {
        for (var seized : walk.notes().cases) {
            if (walk.nodes().cast().knowsCase(exporter, seized.caseId())) {
                walk.nodes().verifiedExport(exporter, seized.caseId());
                return Set.of(seized.caseId());
            }
        }
        return Set.of();
    }

    private static boolean hasExports(StateLog log, Set<String> cases) {
        return log.of(AuditKind.AUDIT_KIND_EXPORTED)
                .map(AuditEntry::getCaseId)
                .collect(Collectors.toSet())
                .containsAll(cases);
    }
}
