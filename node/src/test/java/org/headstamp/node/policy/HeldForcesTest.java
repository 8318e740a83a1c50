package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.node.HeldForces;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HeldForces.class)
@QuarkusTestResource(NodeTestResource.class)
class HeldForcesTest {
    private static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator TWO = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    @Inject
    Policies policies;

    @Inject
    DryRuns dryRuns;

    @Inject
    TriageRun run;

    @Inject
    Triages triages;

    @Inject
    AskedLots lots;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    /** Also one that was written when nothing was held back. */
    @Test
    void noPolicyReleasesWhatIsHeldBack() {
        var rules = new AnswerPolicy(
                List.of(),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE, TraceOutcome.EXPORTED),
                Priority.NORMAL,
                Handling.Code.H2,
                0.95,
                true,
                10);
        var policy =
                policies.approve(TWO, policies.draft(ONE, "forces too", rules).id(), 1, null);
        var from = Instant.now();
        var issued = lots.handedTo("FORCE");
        var touched = lots.moved(
                9000,
                "§2,ISSUED_TO_FORCE,2021-02-01,§m,§f,§l,,8000,,order 2,Issues",
                "§3,EXPORTED,2022-02-01,§f,§w,§l,,500,,order 3,Exports");
        for (var kept : List.of(issued, touched)) {
            var asked = lots.asks("XA", kept.item("1"));
            assertThat(run.look(asked.id())).isTrue();
            assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
            assertThat(triages.of(REGISTRAR, asked.id()).decision())
                    .isInstanceOfSatisfying(
                            Decision.NeedsPerson.class,
                            person -> assertThat(person.reasons()).containsExactly(HoldReason.NAMES_A_FORCE));
            assertThat(tasks.about("answering-trace", asked.id()))
                    .extracting(Task::kind)
                    .contains(TaskKind.CONSIDER_AUTOMATIC);
        }
        var tried = dryRuns.of(ONE, policy.id(), 1, from, from.plus(Duration.ofDays(1)));
        assertThat(tried.wouldLeave()).isZero();
        assertThat(tried.held()).containsEntry(HoldReason.NAMES_A_FORCE, 2L);
    }
}
