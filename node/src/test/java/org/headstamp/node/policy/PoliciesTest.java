package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PoliciesTest {
    private static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator TWO = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    @Inject
    Policies policies;

    @Inject
    PolicyRepository repository;

    @Inject
    LoggedCase logged;

    private PolicyVersion policy = PolicyVersion.draft(
            new PolicyId(new UUID(0, 0)), 1, "none", PolicySamples.policy(), "nobody", PolicySamples.NOON);

    private PolicyVersion drafted() {
        policy = policies.draft(ONE, "exact lots for XA", PolicySamples.policy());
        return policy;
    }

    @AfterEach
    void retire() {
        if (!policy.madeBy().equals("nobody")) {
            policies.retire(TWO, policy.id());
        }
    }

    @Test
    void aPolicyIsInForceWithTheSecondFocalPointOnly() {
        var draft = drafted();
        assertThat(draft.standing()).isEqualTo(PolicyVersion.Standing.DRAFT);
        assertThat(inForce()).doesNotContain(draft);
        assertThatThrownBy(() -> policies.approve(ONE, draft.id(), 1, null))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("approve a policy that the same account made");
        assertThatThrownBy(() -> policies.approve(REGISTRAR, draft.id(), 1, null))
                .isInstanceOf(NotPermittedException.class);
        var approved = policies.approve(TWO, draft.id(), 1, null);
        assertThat(inForce()).contains(approved);
        assertThat(logged.about("policy/" + draft.reference()))
                .containsExactly("DRAFTED focal-1 ANSWER", "APPROVED focal-2 SECOND_PERSON");
        assertThatThrownBy(() -> policies.approve(TWO, draft.id(), 1, null))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is APPROVED, which does not allow: approve");
    }

    @Test
    void aVersionDecidesUntilTheNextOneIsApprovedAndItsTimeComes() {
        var first = policies.approve(TWO, drafted().id(), 1, null);
        var second = policies.redraft(TWO, first.id(), "wider", PolicySamples.policy());
        assertThat(inForce()).contains(first);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var later = policies.approve(ONE, second.id(), 2, tomorrow);
        assertThat(inForce()).contains(first).doesNotContain(later);
        assertThat(inForceAt(tomorrow.plusSeconds(1)))
                .extracting(PolicyVersion::reference)
                .contains(later.reference())
                .doesNotContain(first.reference());
        assertThat(policies.versions(AUDITOR, first.id()))
                .extracting(PolicyVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void aVersionCannotBeInForceBeforeItIsApproved() {
        var draft = drafted();
        assertThatThrownBy(
                        () -> policies.approve(TWO, draft.id(), 1, Instant.now().minusSeconds(60)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("inForceFrom must not lie before the approval");
    }

    @Test
    void oneFocalPointEndsAPolicyAtOnceWithAllItsVersions() {
        var first = policies.approve(TWO, drafted().id(), 1, null);
        policies.redraft(ONE, first.id(), "wider", PolicySamples.policy());
        policies.retire(ONE, first.id());
        assertThat(inForce()).extracting(PolicyVersion::id).doesNotContain(first.id());
        assertThatThrownBy(() -> policies.approve(TWO, first.id(), 2, null))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(logged.about("policy/" + first.reference())).endsWith("STATE_CHANGED focal-1 RETIRED");
    }

    @Test
    void theRulesOfAVersionCannotBeEditedEvenInTheDatabase() {
        var draft = drafted();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> repository
                                .getEntityManager()
                                .createNativeQuery(
                                        "update policy_version set rules = '{}', title = 'other' where reference = ?1")
                                .setParameter(1, draft.reference())
                                .executeUpdate()))
                .hasStackTraceContaining("cannot be edited: make another version");
    }

    @Test
    void aPolicyKeepsItsKind() {
        var draft = drafted();
        var onward = new OnwardPolicy(List.of(), List.of(), List.of(TraceOutcome.EXPORTED), Priority.NORMAL, 1);
        assertThatThrownBy(() -> policies.redraft(ONE, draft.id(), "other", onward))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rules are of another kind");
    }

    @Test
    void moreThanAHundredPoliciesAreRefused() {
        var made = new ArrayList<PolicyVersion>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i <= PolicyRepository.MOST; i++) {
                            made.add(policies.draft(ONE, "many", PolicySamples.policy()));
                        }
                    })
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("retire one of the others first");
        } finally {
            made.forEach(each -> policies.retire(ONE, each.id()));
        }
    }

    @Test
    void anUnknownPolicyIsToldSo() {
        var unknown = new PolicyId(UUID.randomUUID());
        assertThatThrownBy(() -> policies.versions(ONE, unknown)).isInstanceOf(UnknownPolicyException.class);
        assertThatThrownBy(() -> policies.approve(ONE, unknown, 1, null)).isInstanceOf(UnknownPolicyException.class);
    }

    private List<PolicyVersion> inForce() {
        return inForceAt(Instant.now());
    }

    private List<PolicyVersion> inForceAt(Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> repository.inForce(PolicyRules.Kind.ANSWER, at));
    }
}
