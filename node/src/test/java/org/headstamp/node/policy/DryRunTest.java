package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DryRunTest {
    private static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));

    @Inject
    Policies policies;

    @Inject
    DryRuns trials;

    @Inject
    TriageRun run;

    @Inject
    AskedLots lots;

    @Inject
    TraceAnswering answering;

    @Inject
    Mailbox mailbox;

    @Test
    void aDraftIsTriedOnWhatWasAskedAndTheAlarmingDifferencesAreListed() {
        var from = Instant.now();
        var refused = lots.asks("XA", lots.sold().item("1"));
        var doubtful = lots.asks("XA", lots.doubtful().item("1"));
        var waiting = lots.asks("XA", lots.sold().item("1"));
        var third = lots.asks("XA", lots.sold().item("1"));
        for (var asked : List.of(refused, waiting, doubtful, third)) {
            run.look(asked.id());
        }
        answering.acknowledge(REGISTRAR, refused.id(), Acknowledgement.accepted("", null));
        answering.refuse(ONE, refused.id(), new Refusal(Ground.ONGOING_INVESTIGATION, "", "", false, ""));
        var to = Instant.now().plusSeconds(1);

        var draft = draft();
        var tried = trials.of(REGISTRAR, draft.id(), null, from, to);
        assertThat(tried.policy()).isEqualTo(draft.reference());
        assertThat(tried.questions()).isEqualTo(4);
        assertThat(tried.wouldLeave()).isEqualTo(2);
        assertThat(tried.held())
                .containsEntry(HoldReason.SEVERAL_CANDIDATES, 1L)
                .containsEntry(HoldReason.DAILY_BOUND_OF_PEER, 1L);
        assertThat(tried.persons()).isEqualTo(Map.of(PersonsDid.REFUSED, 1L, PersonsDid.NOT_YET, 1L));
        assertThat(tried.alarms())
                .extracting(DryRun.Alarm::trace, DryRun.Alarm::persons)
                .containsExactly(tuple(refused.id(), PersonsDid.REFUSED));
        assertThat(tried.cut()).isFalse();
        assertThat(mailbox.sentIn(waiting.caseId())).isEmpty();
        policies.retire(ONE, draft.id());
    }

    @Test
    void anEmptyOrEndlessPeriodAndTheWrongRoleAreRefused() {
        var draft = draft();
        var now = Instant.now();
        assertThatThrownBy(() -> trials.of(ONE, draft.id(), 1, now, now))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("to must be later than from");
        assertThatThrownBy(() -> trials.of(ONE, draft.id(), 1, now.minus(Duration.ofDays(101)), now))
                .hasMessageContaining("from is more than 100 days before to");
        assertThatThrownBy(() -> trials.of(OFFICER, draft.id(), 1, now.minusSeconds(1), now))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> trials.of(ONE, draft.id(), 2, now.minusSeconds(1), now))
                .isInstanceOf(UnknownPolicyException.class);
        policies.retire(ONE, draft.id());
    }

    private PolicyVersion draft() {
        var rules = new AnswerPolicy(
                List.of(),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY),
                Priority.NORMAL,
                Handling.Code.H2,
                0.95,
                false,
                2);
        return policies.draft(ONE, "exact lots", rules);
    }
}
