package org.headstamp.node.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.TaskList;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkViewTest {
    private static final WorkView VIEW =
            new WorkView(TaskList.Scope.ALL, List.of(), Map.of(), null, null, Instant.parse("2026-03-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "CONSIDER_LOT_MATCH, lot-match, /console/lot-matches/id",
        "READ_LOT_MATCH, trace, /console/traces/id/lot-matches",
        "READ_LOT_ALERT, lot-alert, /console/alerts/id",
        "READ_LOT_ALERT, seizure, /console/seizures/id/lot-alerts",
        "READ_LOT_ALERT, answering-trace, /console/requests/id/lot-alerts",
        "READ_ANSWER, trace, /console/traces/id",
        "ACKNOWLEDGE_REQUEST, answering-trace, /console/requests/id",
        "READ_ANSWER, joint-investigation, /console/joint-investigations/id"
    })
    void aTaskLeadsToWhereItIsDone(TaskKind kind, String subject, String place) {
        var task = new Task(
                new TaskId(new UUID(0, 1)),
                kind,
                Role.REGISTRAR,
                null,
                TraceSamples.aCase(TraceSamples.XA),
                subject,
                "id",
                null,
                Instant.EPOCH,
                null,
                null,
                Task.State.OPEN);
        assertThat(VIEW.place(task)).isEqualTo(place);
    }
}
