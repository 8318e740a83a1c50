package org.headstamp.node.policy.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.headstamp.node.trace.onward.OnwardDesk.FOCAL_POINT;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_ALLOWED;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_PROHIBITED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.TrialPeriod;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.onward.FollowUp;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardDryRunTest {
    @Inject
    OnwardDesk desk;

    @Inject
    OnwardPolicies policies;

    @Inject
    OnwardDryRuns trials;

    @Inject
    OnwardTraces onward;

    @Inject
    Traces traces;

    @Inject
    Mailbox mailbox;

    @AfterEach
    void retire() {
        policies.retireAll();
    }

    @Test
    void aDraftIsTriedOnWhatWasAnsweredAndComparedWithWhatPersonsDid() {
        var from = Instant.now();
        var asked = answered(ONWARD_RELEASE_ALLOWED);
        onward.draft(OFFICER, asked.id(), TraceSamples.XC);
        var givenUp = answered(ONWARD_RELEASE_ALLOWED);
        traces.withdraw(
                OFFICER, onward.draft(OFFICER, givenUp.id(), TraceSamples.XC).id());
        var closed = answered(ONWARD_RELEASE_ALLOWED);
        traces.close(FOCAL_POINT, closed.id(), TraceState.Outcome.NOT_TRACED);
        var waiting = answered(ONWARD_RELEASE_ALLOWED);
        answered(ONWARD_RELEASE_PROHIBITED);
        policies.inForce(10);
        var byPolicy = desk.asked(TraceSamples.XA);
        desk.answers(byPolicy, ONWARD_RELEASE_ALLOWED, "XC");
        policies.lookAt(byPolicy);
        var period = new TrialPeriod(from, Instant.now().plusSeconds(1));

        var tried = trials.of(FOCAL_POINT, policies.drafted(10).id(), null, period);
        assertThat(tried.leads()).isEqualTo(6);
        assertThat(tried.wouldLeave()).isEqualTo(5);
        assertThat(tried.held()).isEqualTo(Map.of(HoldReason.RELEASE_PROHIBITED, 1L));
        assertThat(tried.followUps())
                .isEqualTo(Map.of(
                        FollowUp.ASKED, 1L,
                        FollowUp.GIVEN_UP, 1L,
                        FollowUp.CLOSED_WITHOUT, 1L,
                        FollowUp.NOT_YET, 1L,
                        FollowUp.BY_POLICY, 1L));
        assertThat(tried.alarms())
                .extracting(alarm -> alarm.lead().trace(), OnwardDryRun.NotWanted::followUp)
                .containsExactly(tuple(givenUp.id(), FollowUp.GIVEN_UP), tuple(closed.id(), FollowUp.CLOSED_WITHOUT));
        assertThat(mailbox.sentIn(waiting.caseId())).containsExactly("TRACE_REQUEST XA");

        var bounded = trials.of(FOCAL_POINT, policies.drafted(2).id(), null, period);
        assertThat(bounded.wouldLeave()).isEqualTo(2);
        assertThat(bounded.held()).containsEntry(HoldReason.DAILY_BOUND_OF_PEER, 4L);
    }

    @Test
    void anEmptyOrEndlessPeriodAndTheWrongRoleAreRefused() {
        var draft = policies.drafted(1);
        var now = Instant.now();
        assertThatThrownBy(() -> trials.of(FOCAL_POINT, draft.id(), 1, new TrialPeriod(now, now)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("to must be later than from");
        var long101 = new TrialPeriod(now.minus(Duration.ofDays(101)), now);
        assertThatThrownBy(() -> trials.of(FOCAL_POINT, draft.id(), 1, long101))
                .hasMessageContaining("from is more than 100 days before to");
        assertThatThrownBy(() -> trials.of(OFFICER, draft.id(), 1, new TrialPeriod(now.minusSeconds(1), now)))
                .isInstanceOf(NotPermittedException.class);
    }

    /** Answered when no policy was in force, and looked at. */
    private Trace answered(OnwardRelease release) {
        var trace = desk.asked(TraceSamples.XA);
        desk.answers(trace, release, "XC");
        policies.lookAt(trace);
        assertThat(policies.of(trace)).hasSize(1);
        return trace;
    }
}
