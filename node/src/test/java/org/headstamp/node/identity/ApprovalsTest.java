package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.ApprovalDecision.Complete;
import org.headstamp.node.identity.ApprovalDecision.NeedsSecondPerson;
import org.headstamp.node.identity.ApprovalDecision.Reason;
import org.headstamp.node.identity.ApprovalDecision.Refused;
import org.headstamp.node.identity.ApprovalDecision.SecondPersonLater;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ApprovalsTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("focal-2", Set.of(Role.FOCAL_POINT));

    @Inject
    Approvals approvals;

    @Inject
    ApprovalRepository repository;

    @Inject
    AuditLog log;

    @Inject
    SecureRandom random;

    @Inject
    LoggedCase logged;

    private final ApprovalSubject subject = new ApprovalSubject(
            "trace", UUID.randomUUID().toString(), new CaseId(new MemberState("XB"), UUID.randomUUID()));

    @Test
    void aDraftWaitsForAFocalPointWhoIsSomebodyElse() {
        assertThat(in(() -> approvals.draft(OFFICER, subject, ApprovalRule.TWO_PERSONS)))
                .isEqualTo(new NeedsSecondPerson());
        assertThat(in(() -> approvals.approve(new Operator("officer", Set.of(Role.FOCAL_POINT)), subject)))
                .isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(in(() -> approvals.approve(new Operator("registrar", Set.of(Role.REGISTRAR)), subject)))
                .isEqualTo(new Refused(Reason.NOT_A_FOCAL_POINT));
        assertThat(in(() -> approvals.approve(FOCAL_POINT, subject))).isEqualTo(new Complete());
        assertThat(in(() -> approvals.approve(SECOND, subject))).isEqualTo(new Refused(Reason.ALREADY_COMPLETE));
        assertThat(in(() -> approvals.standing(subject))).isEqualTo(new Complete());
        assertThat(logged.outcomes(subject.caseId()))
                .containsExactly("DRAFTED officer TWO_PERSONS", "APPROVED focal-1 SECOND_PERSON");
    }

    @Test
    void aNewDraftNeedsANewApproval() {
        in(() -> approvals.draft(OFFICER, subject, ApprovalRule.TWO_PERSONS));
        in(() -> approvals.approve(FOCAL_POINT, subject));
        assertThat(in(() -> approvals.draft(OFFICER, subject, ApprovalRule.TWO_PERSONS)))
                .isEqualTo(new NeedsSecondPerson());
        assertThat(in(() -> approvals.standing(subject)).mayLeave()).isFalse();
        assertThat(in(() -> approvals.steps(subject)))
                .extracting(ApprovalStep::account)
                .containsExactly("officer", "focal-1", "officer");
    }

    @Test
    void anUrgentMessageLeavesWithOneFocalPointAndShowsThatTheSecondIsMissing() {
        var later = in(() -> approvals.draft(FOCAL_POINT, subject, ApprovalRule.ONE_NOW_SECOND_LATER));
        var drafted = in(() -> approvals.steps(subject)).getLast();
        assertThat(later).isEqualTo(new SecondPersonLater(drafted.at().plus(Duration.ofHours(24))));
        assertThat(in(() -> approvals.draft(FOCAL_POINT, subject, ApprovalRule.ONE_NOW_SECOND_LATER)))
                .isEqualTo(new Refused(Reason.SECOND_PERSON_DUE));
        assertThat(in(() -> approvals.approve(SECOND, subject))).isEqualTo(new Complete());
        assertThat(in(() -> approvals.standing(subject))).isEqualTo(new Complete());
    }

    @Test
    void aSecondPersonWhoComesLateCountsAndIsLoggedAsLate() {
        in(() -> approvals.draft(FOCAL_POINT, subject, ApprovalRule.ONE_NOW_SECOND_LATER));
        var tomorrow = InstantSource.fixed(Instant.now().plus(Duration.ofHours(25)));
        var later = new Approvals(repository, log, tomorrow, random);
        assertThat(in(() -> later.approve(SECOND, subject))).isEqualTo(new Complete());
        assertThat(logged.outcomes(subject.caseId())).contains("APPROVED focal-2 LATE");
    }

    @Test
    void anUrgentDraftOfAnOfficerAloneDoesNotLeave() {
        assertThat(in(() -> approvals.draft(OFFICER, subject, ApprovalRule.ONE_NOW_SECOND_LATER)))
                .isEqualTo(new NeedsSecondPerson());
    }

    @Test
    void anAuditorDraftsNothing() {
        var auditor = new Operator("auditor", Set.of(Role.AUDITOR));
        assertThat(in(() -> approvals.draft(auditor, subject, ApprovalRule.ONE_PERSON)))
                .isEqualTo(new Refused(Reason.MAY_NOT_DRAFT));
        assertThat(in(() -> approvals.steps(subject))).isEmpty();
    }

    @Test
    void whatNobodyDraftedCannotBeApproved() {
        assertThat(in(() -> approvals.approve(FOCAL_POINT, subject))).isEqualTo(new Refused(Reason.NOT_DRAFTED));
        assertThat(in(() -> approvals.standing(subject))).isEqualTo(new Refused(Reason.NOT_DRAFTED));
    }

    @Test
    void aPolicyDecidesInPlaceOfPersonsAndIsNamedInTheLog() {
        assertThat(in(() -> approvals.automatic("lots-2026", subject, ApprovalRule.TWO_PERSONS)))
                .isEqualTo(new Complete());
        assertThat(in(() -> approvals.standing(subject))).isEqualTo(new Complete());
        assertThat(logged.outcomes(subject.caseId())).containsExactly("APPROVED policy lots-2026 AUTOMATIC");
    }

    @Test
    void aStepOutsideTheTransactionOfItsSubjectIsRefused() {
        assertThatThrownBy(() -> approvals.draft(OFFICER, subject, ApprovalRule.TWO_PERSONS))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void aStepThatRollsBackLeavesNoTrace() {
        assertThatThrownBy(() -> in(() -> {
                    approvals.draft(OFFICER, subject, ApprovalRule.TWO_PERSONS);
                    throw new IllegalStateException("the feature failed");
                }))
                .hasMessageContaining("the feature failed");
        assertThat(in(() -> approvals.steps(subject))).isEmpty();
        assertThat(logged.outcomes(subject.caseId())).isEmpty();
    }

    private static <T> T in(Callable<T> step) {
        return QuarkusTransaction.requiringNew().call(step);
    }
}
