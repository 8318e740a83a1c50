package org.headstamp.node.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DeadlineListTest {
    @Inject
    Compartments compartments;

    @Inject
    Officials officials;

    @Inject
    Deadlines deadlines;

    @Inject
    DeadlineList list;

    @Inject
    NodeClock clock;

    @Test
    void deadlinesOfACaseThatIsKeptToAUnitAreThereForItAndForAuditorsOnly() {
        var unit = "unit " + UUID.randomUUID();
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        var stranger = new Operator("stranger", "another unit", Set.of(Role.OFFICER, Role.FOCAL_POINT));
        var auditor = new Operator("auditor", "another unit", Set.of(Role.AUDITOR));
        var caseId = compartments.open(officer, "a case", unit, List.of()).id();
        var due = clock.now().plus(Duration.ofDays(300)).truncatedTo(ChronoUnit.MILLIS);
        var subject = new DeadlineSubject("test", UUID.randomUUID().toString(), caseId, null);
        var set = QuarkusTransaction.requiringNew().call(() -> deadlines.set(DeadlineKind.ASSESSMENT, subject, due));
        var justBefore = new DeadlinePlace(due.minusMillis(1), new UUID(0, 0));
        assertThat(list.open(officer, justBefore, 100)).contains(set);
        assertThat(list.open(auditor, justBefore, 100)).contains(set);
        assertThat(list.open(stranger, justBefore, 100)).doesNotContain(set);
        assertThat(list.ofCase(officer, caseId, DeadlinePlace.FIRST, 100)).containsExactly(set);
        assertThatThrownBy(() -> list.ofCase(stranger, caseId, DeadlinePlace.FIRST, 100))
                .isInstanceOf(UnknownCaseException.class);
    }
}
