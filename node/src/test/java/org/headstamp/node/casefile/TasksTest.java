package org.headstamp.node.casefile;

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
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.TaskList.Scope;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TasksTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    Casefiles casefiles;

    @Inject
    Tasks tasks;

    @Inject
    TaskList list;

    @Inject
    LoggedCase logged;

    /** Units of their own keep the tasks of other tests out of the lists. */
    private final String unit = "unit " + UUID.randomUUID();

    private final Operator officer = new Operator("officer-" + UUID.randomUUID(), unit, Set.of(Role.OFFICER));
    private final Operator colleague = new Operator("colleague-" + UUID.randomUUID(), unit, Set.of(Role.OFFICER));
    private final Operator focalPoint = new Operator("focal-" + UUID.randomUUID(), unit, Set.of(Role.FOCAL_POINT));

    @Test
    void theSameTaskTwiceIsOneTask() {
        var caseId = openCase();
        var first = open(task(caseId, "1", null));
        assertThat(open(task(caseId, "1", NOON))).isEqualTo(first);
        assertThat(done(TaskKind.LAPSED_REQUEST, "1")).isTrue();
        assertThat(done(TaskKind.LAPSED_REQUEST, "1")).isFalse();
        assertThat(open(task(caseId, "1", null)).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsDueSoonestComesFirstAndWhatIsNeverDueLast() {
        var caseId = openCase();
        var never = open(task(caseId, "never", null));
        var later = open(task(caseId, "later", NOON.plus(Duration.ofDays(1))));
        var overdue = open(task(caseId, "overdue", NOON.minus(Duration.ofDays(1))));
        var neverEither = open(task(caseId, "never either", null));
        assertThat(mine(caseId)).containsExactly(overdue.id(), later.id(), never.id(), neverEither.id());
        QuarkusTransaction.requiringNew().run(() -> tasks.dueBy(TaskKind.LAPSED_REQUEST, subject(), "never", NOON));
        assertThat(mine(caseId)).containsExactly(overdue.id(), never.id(), later.id(), neverEither.id());
    }

    @Test
    void pagesFollowEachOtherAndHaveABound() {
        var caseId = openCase();
        var all = new ArrayList<TaskId>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i <= TaskList.MOST; i++) {
                var due = i % 2 == 0 ? NOON.plusSeconds(i / 2) : null;
                all.add(tasks.open(task(caseId, "task " + i, due)).id());
            }
        });
        assertThat(list.list(officer, Scope.ALL, null, Integer.MAX_VALUE).tasks())
                .hasSize(TaskList.MOST);
        var walked = new ArrayList<TaskId>();
        @Nullable TaskId after = null;
        do {
            var page = list.list(officer, Scope.ALL, after, 30);
            page.tasks().stream().filter(task -> task.caseId().equals(caseId)).forEach(task -> walked.add(task.id()));
            after = page.next();
        } while (after != null);
        assertThat(walked).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void tasksAreShownToTheirRoleTheirUnitAndWhoHasTakenThem() {
        var caseId = openCase();
        var ours = open(task(caseId, "1", null).in(unit));
        var theirs = open(task(caseId, "2", null).in("another unit"));
        var forFocalPoints = open(task(caseId, "3", null).by(Role.FOCAL_POINT).in(unit));
        var ofTheLead = open(task(caseId, "4", null).by(Role.REGISTRAR).forLead());
        assertThat(mine(caseId)).containsExactly(ours.id(), ofTheLead.id()).doesNotContain(theirs.id());
        assertThat(list.list(focalPoint, Scope.ALL, null, 100).tasks())
                .extracting(Task::id)
                .contains(forFocalPoints.id())
                .doesNotContain(ours.id());
        assertThat(list.list(officer, Scope.MINE, null, 100).tasks())
                .extracting(Task::id)
                .containsExactly(ofTheLead.id());
        assertThat(list.list(officer, Scope.FREE, null, 100).tasks())
                .extracting(Task::id)
                .contains(ours.id())
                .doesNotContain(ofTheLead.id(), theirs.id());
    }

    @Test
    void whatOthersHaveTakenIsAmongAllAndNotAmongMineAndTheFreeOnes() {
        var caseId = openCase();
        var theirs = open(task(caseId, "1", NOON.minus(Duration.ofDays(2))));
        var free = open(task(caseId, "2", NOON));
        var mine = open(task(caseId, "3", NOON.minus(Duration.ofDays(1))));
        list.take(colleague, theirs.id());
        list.take(officer, mine.id());
        assertThat(ids(Scope.MINE_AND_FREE, caseId)).containsExactly(mine.id(), free.id());
        assertThat(ids(Scope.ALL, caseId)).containsExactly(theirs.id(), mine.id(), free.id());
        assertThat(ids(Scope.MINE, caseId)).containsExactly(mine.id());
        assertThat(ids(Scope.FREE, caseId)).containsExactly(free.id());
        list.release(colleague, theirs.id());
        assertThat(ids(Scope.MINE_AND_FREE, caseId)).containsExactly(theirs.id(), mine.id(), free.id());
    }

    @Test
    void whoDraftedDoesNotFindTheTaskToJudgeTheDraft() {
        var caseId = openCase();
        var both = new Operator("both-" + UUID.randomUUID(), unit, Set.of(Role.OFFICER, Role.FOCAL_POINT));
        var approval =
                open(task(caseId, "1", null).by(Role.FOCAL_POINT).in(unit).notFor(both.account()));
        assertThat(list.list(both, Scope.ALL, null, 100).tasks())
                .extracting(Task::id)
                .doesNotContain(approval.id());
        assertThatThrownBy(() -> list.take(both, approval.id())).isInstanceOf(UnknownTaskException.class);
        assertThat(list.take(focalPoint, approval.id()).assignee()).isEqualTo(focalPoint.account());
    }

    @Test
    void aTaskIsTakenByOneAndFreedByHimOrAFocalPoint() {
        var caseId = openCase();
        var task = open(task(caseId, "1", null).in(unit));
        assertThat(list.take(officer, task.id()).assignee()).isEqualTo(officer.account());
        assertThat(list.take(officer, task.id()).assignee()).isEqualTo(officer.account());
        assertThatThrownBy(() -> list.take(colleague, task.id()))
                .isInstanceOf(TaskTakenException.class)
                .hasMessage("task " + task.id() + " is with " + officer.account());
        assertThatThrownBy(() -> list.release(colleague, task.id())).isInstanceOf(TaskTakenException.class);
        assertThat(list.release(officer, task.id()).assignee()).isNull();
        list.take(colleague, task.id());
        var chief = new Operator("chief", unit, Set.of(Role.OFFICER, Role.FOCAL_POINT));
        assertThat(list.release(chief, task.id()).assignee()).isNull();
        assertThat(logged.outcomes(caseId))
                .contains("STATE_CHANGED " + officer.account() + " TAKEN", "STATE_CHANGED chief RELEASED")
                .containsOnlyOnce("STATE_CHANGED " + officer.account() + " TAKEN");
        assertThat(casefiles.timeline(officer, caseId, TimelinePage.FIRST, 100).entries())
                .extracting(TimelineEntry::code)
                .contains("TAKEN_LAPSED_REQUEST", "RELEASED_LAPSED_REQUEST");
    }

    @Test
    void aTaskThatIsDoneOrNeverWasCannotBeTaken() {
        var task = open(task(openCase(), "1", null));
        done(TaskKind.LAPSED_REQUEST, "1");
        assertThatThrownBy(() -> list.take(officer, task.id()))
                .isInstanceOf(UnknownTaskException.class)
                .hasMessage("there is no open task " + task.id());
        var unknown = new TaskId(UUID.randomUUID());
        assertThatThrownBy(() -> list.release(officer, unknown)).isInstanceOf(UnknownTaskException.class);
    }

    @Test
    void auditorsHaveNothingToDo() {
        var auditor = new Operator("auditor", unit, Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> list.list(auditor, Scope.ALL, null, 1)).isInstanceOf(NotPermittedException.class);
    }

    private CaseId openCase() {
        return casefiles.open(officer, "a case", unit).id();
    }

    private String subject() {
        return "test " + unit.hashCode();
    }

    private NewTask task(CaseId caseId, String subjectId, @Nullable Instant due) {
        return NewTask.of(TaskKind.LAPSED_REQUEST, caseId, subject(), subjectId)
                .in(unit)
                .dueBy(due);
    }

    private Task open(NewTask task) {
        return QuarkusTransaction.requiringNew().call(() -> tasks.open(task));
    }

    private boolean done(TaskKind kind, String subjectId) {
        return QuarkusTransaction.requiringNew().call(() -> tasks.done(kind, subject(), subjectId, officer.account()));
    }

    private List<TaskId> mine(CaseId caseId) {
        return ids(Scope.ALL, caseId);
    }

    private List<TaskId> ids(Scope scope, CaseId caseId) {
        return list.list(officer, scope, null, 100).tasks().stream()
                .filter(task -> task.caseId().equals(caseId))
                .map(Task::id)
                .toList();
    }
}
