package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.PendingApproval;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DraftsTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));

    @Inject
    Casefiles casefiles;

    @Inject
    Drafts drafts;

    @Inject
    Approvals approvals;

    @Inject
    Tasks tasks;

    @Inject
    LoggedCase logged;

    @Inject
    TestClock clock;

    @Inject
    NodeClock now;

    private ApprovalSubject subject =
            new ApprovalSubject("test", "none", new CaseId(new MemberState("XB"), UUID.randomUUID()));

    @BeforeEach
    void open() {
        var caseId = casefiles.open(OFFICER, "a case", "customs").id();
        subject = new ApprovalSubject("test", UUID.randomUUID().toString(), caseId);
    }

    @Test
    void aSecondPersonWhoLetsADayPassIsLoggedShownAndTaskedOnce() {
        assertThat(draft(FOCAL_POINT, ApprovalRule.ONE_NOW_SECOND_LATER)).isTrue();
        assertThat(overdue()).isFalse();
        assertThat(approvals.overdue(now.now()))
                .extracting(PendingApproval::subject)
                .doesNotContain(subject);
        clock.later(Duration.ofHours(25), () -> {
            assertThat(approvals.overdue(now.now()))
                    .extracting(PendingApproval::subject)
                    .contains(subject);
            assertThat(overdue()).isTrue();
            assertThat(overdue()).isFalse();
        });
        assertThat(tasks.about("test", subject.id()))
                .extracting(Task::kind)
                .containsExactlyInAnyOrder(TaskKind.APPROVE, TaskKind.SECOND_APPROVAL_OVERDUE);
        assertThat(logged.outcomes(subject.caseId())).contains("STATE_CHANGED node SECOND_APPROVAL_OVERDUE");
        assertThat(casefiles
                        .timeline(OFFICER, subject.caseId(), TimelinePage.FIRST, 100)
                        .entries())
                .extracting(TimelineEntry::code)
                .contains("SECOND_APPROVAL_OVERDUE");
        clock.later(Duration.ofHours(26), () -> assertThat(approve()).isTrue());
        assertThat(tasks.about("test", subject.id())).isEmpty();
        assertThat(logged.outcomes(subject.caseId())).contains("APPROVED deputy LATE");
    }

    @Test
    void whatWasApprovedInTimeIsNeverOverdue() {
        draft(FOCAL_POINT, ApprovalRule.ONE_NOW_SECOND_LATER);
        approve();
        clock.later(Duration.ofHours(25), () -> assertThat(overdue()).isFalse());
    }

    @Test
    void whatNeedsOnePersonMakesNoTask() {
        assertThat(draft(OFFICER, ApprovalRule.ONE_PERSON)).isTrue();
        assertThat(tasks.about("test", subject.id())).isEmpty();
    }

    @Test
    void aPolicyEndsTheWaitForAPerson() {
        draft(OFFICER, ApprovalRule.TWO_PERSONS);
        assertThat(tasks.about("test", subject.id())).hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(drafts.automatic("p1", subject, ApprovalRule.TWO_PERSONS)
                                .mayLeave())
                        .isTrue());
        assertThat(tasks.about("test", subject.id())).isEmpty();
    }

    private boolean draft(Operator by, ApprovalRule rule) {
        return QuarkusTransaction.requiringNew().call(() -> drafts.drafted(by, subject, new MemberState("XA"), rule));
    }

    private boolean approve() {
        return QuarkusTransaction.requiringNew().call(() -> drafts.approved(DEPUTY, subject));
    }

    private boolean overdue() {
        return QuarkusTransaction.requiringNew().call(() -> drafts.overdue(subject));
    }
}
