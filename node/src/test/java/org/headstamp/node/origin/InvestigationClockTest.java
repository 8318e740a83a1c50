package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.headstamp.node.origin.message.OriginWire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the node does by itself when nobody does anything about a notification, an investigation or an approval. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InvestigationClockTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator SECOND = new Operator("second-focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));
    private static final UpdateDraft UPDATE = new UpdateDraft("Public prosecutor", "trafficking", 1, 2, "");

    @Inject
    Casefiles casefiles;

    @Inject
    OriginNotifications notifications;

    @Inject
    Investigations investigations;

    @Inject
    InvestigationReading files;

    @Inject
    InvestigationUpdates updates;

    @Inject
    Mailbox mailbox;

    @Inject
    Tasks tasks;

    @Inject
    CaseClocks clocks;

    @Inject
    LoggedCase logged;

    @Nested
    class OfANotificationFromAbroad {
        private final CaseId caseId = CaseId.at(xa().state(), Instant.now(), RandomGenerator.getDefault());

        @BeforeEach
        void beNotified() {
            mailbox.bring(
                    xa(),
                    caseId,
                    1,
                    null,
                    message -> message.setOriginNotification(OriginWire.toWire(OriginSamples.notice())));
        }

        @Test
        void isThirtyDaysForTheAssessment() {
            assertThat(clocks.states(caseId)).containsExactly("ASSESSMENT WAITING");
            assertThat(task(TaskKind.ASSESS_NOTIFICATION).due()).isEqualTo(due());
            clocks.runAt(caseId, after(16));
            clocks.runAt(caseId, after(29).plusSeconds(60));
            clocks.runAt(caseId, after(31));
            assertThat(timeline(caseId))
                    .containsSubsequence("ASSESSMENT_REMINDER_1", "ASSESSMENT_REMINDER_2", "ASSESSMENT_OVERDUE");
            assertThat(clocks.states(caseId)).containsExactly("ASSESSMENT PASSED");
        }

        @Test
        void endsWithTheDecisionAndBeginsAnewWithASecondAssessment() {
            move(InvestigationStage.ASSESSING, null);
            assertThat(clocks.states(caseId)).containsExactly("ASSESSMENT WAITING");
            move(InvestigationStage.NOT_OPENED, NotOpenedReason.NO_OFFENCE);
            assertThat(clocks.states(caseId)).containsExactly("ASSESSMENT MET", "INVESTIGATION_UPDATE WAITING");
            move(InvestigationStage.ASSESSING, null);
            assertThat(clocks.states(caseId))
                    .containsExactlyInAnyOrder("ASSESSMENT MET", "ASSESSMENT WAITING", "INVESTIGATION_UPDATE DROPPED");
        }

        @Test
        void comesBackEveryNinetyDaysUntilTheOtherStateIsTold() {
            move(InvestigationStage.ASSESSING, null);
            move(InvestigationStage.OPENED, null);
            clocks.runAt(caseId, after(89).plusSeconds(60));
            assertThat(task(TaskKind.UPDATE_INVESTIGATION).due()).isEqualTo(due());
            clocks.runAt(caseId, after(91));
            clocks.runAt(caseId, after(182));
            assertThat(timeline(caseId))
                    .filteredOn("INVESTIGATION_UPDATE_OVERDUE"::equals)
                    .hasSize(2);
            tell();
            assertThat(tasks.about("parallel-investigation", id()))
                    .extracting(Task::kind)
                    .doesNotContain(TaskKind.UPDATE_INVESTIGATION);
            assertThat(clocks.states(caseId))
                    .containsExactlyInAnyOrder(
                            "ASSESSMENT MET",
                            "INVESTIGATION_UPDATE PASSED",
                            "INVESTIGATION_UPDATE PASSED",
                            "INVESTIGATION_UPDATE REPLACED",
                            "INVESTIGATION_UPDATE WAITING");
        }

        @Test
        void stopsWhereThereIsNoMoreToTell() {
            move(InvestigationStage.ASSESSING, null);
            move(InvestigationStage.NOT_OPENED, NotOpenedReason.TIME_BARRED);
            tell();
            assertThat(clocks.states(caseId)).containsExactly("ASSESSMENT MET", "INVESTIGATION_UPDATE MET");
        }

        private Task task(TaskKind kind) {
            return tasks.about("parallel-investigation", id()).stream()
                    .filter(task -> task.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        }

        private void tell() {
            updates.approve(
                    FOCAL_POINT, updates.draft(INVESTIGATOR, id(), UPDATE).id());
        }

        private void move(InvestigationStage stage, @Nullable NotOpenedReason reason) {
            investigations.move(INVESTIGATOR, id(), stage, reason, null);
        }

        private InvestigationId id() {
            return files.in(INVESTIGATOR, caseId).getFirst().id();
        }

        private Instant due() {
            return clocks.of(caseId).getLast().due();
        }
    }

    @Nested
    class OfASecondPerson {
        @Test
        void isADayAndThenBecomesATaskOfItsOwn() {
            var left = leftWithOne();
            assertThat(mailbox.sentIn(left.caseId())).containsExactly("ORIGIN_NOTIFICATION XA");
            assertThat(clocks.states(left.caseId())).containsExactly("SECOND_APPROVAL WAITING");
            clocks.runAt(left.caseId(), after(1).plusSeconds(60));
            assertThat(clocks.states(left.caseId())).containsExactly("SECOND_APPROVAL PASSED");
            assertThat(logged.outcomes(left.caseId())).contains("STATE_CHANGED node DEADLINE_SECOND_APPROVAL_PASSED");
        }

        @Test
        void endsWhenItAgrees() {
            var left = leftWithOne();
            notifications.approve(SECOND, left.id());
            clocks.runAt(left.caseId(), after(1).plusSeconds(60));
            assertThat(clocks.states(left.caseId())).containsExactly("SECOND_APPROVAL MET");
        }

        private OriginNotification leftWithOne() {
            var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
            var usual = OriginSamples.header();
            var urgent = new Header(
                    Priority.URGENT_DIRECT,
                    "a consignment moves tonight",
                    null,
                    usual.language(),
                    usual.legalBasis(),
                    usual.purpose(),
                    usual.handling(),
                    usual.testOnly());
            return notifications.open(FOCAL_POINT, caseId, OriginSamples.XA, OriginSamples.notice(), urgent);
        }
    }

    private List<String> timeline(CaseId caseId) {
        return casefiles.timeline(INVESTIGATOR, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(TimelineEntry::code)
                .toList();
    }

    private static TestState xa() {
        return TestFederation.running().state("XA");
    }

    private static Instant after(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
