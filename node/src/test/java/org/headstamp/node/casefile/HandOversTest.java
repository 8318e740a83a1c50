package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.UnknownAccountException;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class HandOversTest {
    private static final Operator CHIEF = new Operator("chief", "another office", Set.of(Role.FOCAL_POINT));
    private static final Operator CHIEF_OFFICER = new Operator("chief-officer", "another office", Set.of(Role.OFFICER));
    private static final MemberState PEER = new MemberState("XA");

    @Inject
    Casefiles casefiles;

    @Inject
    Compartments compartments;

    @Inject
    HandOvers handOvers;

    @Inject
    Tasks tasks;

    @Inject
    TaskList list;

    @Inject
    Drafts drafts;

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    private final String unit = "unit " + UUID.randomUUID();
    private Operator leaving = CHIEF;
    private Operator successor = CHIEF;

    @BeforeEach
    void staff() {
        leaving = operator(Role.OFFICER, unit);
        successor = operator(Role.OFFICER, unit);
    }

    @Test
    void openCasesAndTasksGoToTheSuccessorAndClosedCasesStay() {
        var open = casefiles.open(leaving, "open", unit);
        var closed = casefiles.open(leaving, "closed", unit);
        casefiles.move(leaving, closed.id(), closed.version(), Casefile.State.CLOSED);
        var foreign = casefiles.open(CHIEF_OFFICER, "of another", "x");
        var task = task(NewTask.of(TaskKind.LAPSED_REQUEST, foreign.id(), "test", UUID.randomUUID()));
        list.take(leaving, task.id());
        var done = handOvers.handOver(CHIEF, leaving.account(), successor.account());
        assertThat(done).isEqualTo(new HandOver(leaving.account(), successor.account(), 1, 1, false));
        assertThat(casefiles.get(successor, open.id()).lead()).isEqualTo(successor.account());
        assertThat(casefiles.get(successor, closed.id()).lead()).isEqualTo(leaving.account());
        assertThat(casefiles.get(successor, foreign.id()).lead()).isEqualTo("chief-officer");
        assertThat(list.list(successor, TaskList.Scope.MINE, null, 10).tasks())
                .extracting(Task::id)
                .containsExactly(task.id());
        assertThat(logged.outcomes(open.id())).contains("STATE_CHANGED chief LEAD_HANDED_OVER");
        assertThat(logged.outcomes(foreign.id())).contains("STATE_CHANGED chief TASKS_HANDED_OVER");
        assertThat(logged.about("account/" + leaving.account())).contains("ADMINISTERED chief HANDED_OVER");
        assertThat(logged.about("account/" + successor.account())).contains("ADMINISTERED chief TOOK_OVER");
        assertThat(handOvers.handOver(CHIEF, leaving.account(), successor.account()))
                .isEqualTo(new HandOver(leaving.account(), successor.account(), 0, 0, false));
    }

    @Test
    void theTradeHandsOverWithinItsPartyOnly() {
        var party = officials.aDealer();
        var clerk = officials.ofTheTrade(party);
        var colleague = officials.ofTheTrade(party);
        assertThat(handOvers.handOver(CHIEF, clerk, colleague)).isEqualTo(new HandOver(clerk, colleague, 0, 0, false));
        var stranger = officials.ofTheTrade(officials.aDealer());
        assertThatThrownBy(() -> handOvers.handOver(CHIEF, clerk, stranger))
                .isInstanceOf(AccountConflictException.class)
                .hasMessageContaining("it acts for the party");
    }

    @Test
    void theSuccessorApprovesWhatItsPredecessorDraftedButNeverItsOwn() {
        leaving = operator(Role.FOCAL_POINT, unit);
        successor = operator(Role.FOCAL_POINT, unit);
        var caseId = casefiles.open(CHIEF_OFFICER, "a case", unit).id();
        var predecessors = new ApprovalSubject("test", UUID.randomUUID().toString(), caseId);
        var own = new ApprovalSubject("test", UUID.randomUUID().toString(), caseId);
        draft(leaving, predecessors);
        draft(successor, own);
        var ownTask = tasks.about("test", own.id()).getFirst();
        list.take(leaving, ownTask.id());
        handOvers.handOver(CHIEF, leaving.account(), successor.account());
        assertThat(tasks.about("test", own.id()).getFirst().assignee()).isNull();
        assertThatThrownBy(() -> approve(successor, own)).isInstanceOf(ApprovalRefusedException.class);
        assertThat(approve(successor, predecessors)).isTrue();
        assertThat(tasks.about("test", predecessors.id())).isEmpty();
    }

    @Test
    void whoCannotSeeEveryCaseTakesNothingOver() {
        var elsewhere = "unit " + UUID.randomUUID();
        var opened = casefiles.open(leaving, "a case", elsewhere);
        var other = operator(Role.OFFICER, elsewhere);
        operator(Role.FOCAL_POINT, elsewhere);
        operator(Role.FOCAL_POINT, elsewhere);
        compartments.restrict(other, opened.id(), opened.version(), List.of());
        assertThatThrownBy(() -> handOvers.handOver(CHIEF, leaving.account(), successor.account()))
                .isInstanceOf(HandOverRefusedException.class)
                .hasMessage(successor.account() + " does not see every case of " + leaving.account()
                        + "; let its unit into them first");
        var insider = new Operator("insider", elsewhere, Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> handOvers.handOver(insider, leaving.account(), successor.account()))
                .hasMessageContaining(": " + opened.id() + ";");
        assertThat(casefiles.get(other, opened.id()).lead()).isEqualTo(leaving.account());
    }

    @Test
    void aSuccessorIsActiveAndOfTheSameUnitAndRoles() {
        assertRefused(leaving, leaving, "it is the same account");
        assertRefused(leaving, operator(Role.OFFICER, "elsewhere"), "it belongs to another unit, elsewhere");
        assertRefused(leaving, operator(Role.REGISTRAR, unit), "it lacks OFFICER");
        assertThatThrownBy(() -> handOvers.handOver(CHIEF, leaving.account(), "nobody-here"))
                .isInstanceOf(UnknownAccountException.class);
        assertThatThrownBy(() -> handOvers.handOver(leaving, leaving.account(), successor.account()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void manyCasesMoveInSteps() {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            for (int i = 0; i <= HandOvers.MOST_CASES; i++) {
                casefiles.open(leaving, "a case", unit);
            }
        });
        var first = handOvers.handOver(CHIEF, leaving.account(), successor.account());
        assertThat(first.cases()).isEqualTo(HandOvers.MOST_CASES);
        assertThat(first.more()).isTrue();
        var second = handOvers.handOver(CHIEF, leaving.account(), successor.account());
        assertThat(second.cases()).isEqualTo(1);
        assertThat(second.more()).isFalse();
    }

    private void assertRefused(Operator from, Operator to, String why) {
        assertThatThrownBy(() -> handOvers.handOver(CHIEF, from.account(), to.account()))
                .isInstanceOf(AccountConflictException.class)
                .hasMessage(to.account() + " cannot take over from " + from.account() + ": " + why);
    }

    private Task task(NewTask task) {
        return QuarkusTransaction.requiringNew().call(() -> tasks.open(task));
    }

    private void draft(Operator by, ApprovalSubject subject) {
        QuarkusTransaction.requiringNew().run(() -> {
            boolean leaves = drafts.drafted(by, subject, PEER, ApprovalRule.TWO_PERSONS);
            assertThat(leaves).isFalse();
        });
    }

    private boolean approve(Operator by, ApprovalSubject subject) {
        return QuarkusTransaction.requiringNew().call(() -> drafts.approved(by, subject));
    }

    private Operator operator(Role role, String office) {
        return new Operator(officials.another(role, office), office, Set.of(role));
    }
}
