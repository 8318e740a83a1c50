package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineRule;
import org.headstamp.node.deadline.Timetables;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.StateProfile;
import org.headstamp.proto.exchange.v1.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** XB asks XC, whose office in Cairo is closed on Fridays and Saturdays and on a holiday. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReplyTimesTest {
    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    Timetables timetables;

    @Inject
    CaseClocks clocks;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    Federation federation;

    @Inject
    TestClock clock;

    private final LocalDate today = LocalDate.now(CAIRO);

    @BeforeEach
    void cairo() {
        publishProfile(new StateProfile(
                "", "", List.of(), CAIRO.getId(), "Su-Th 08:00-15:00", List.of(today.plusDays(9)), ""));
    }

    @AfterEach
    void unstated() {
        publishProfile(StateProfile.UNSTATED);
        agree(List.of());
    }

    @Test
    void aQuestionAsksForItsReplyByTheOfficeOfTheStateAskedWhenItIsSent() {
        var drafted = drafted(TraceSamples.header(Priority.NORMAL, true));
        assertThat(drafted.usualTime()).isTrue();
        assertThat(replyBy(drafted)).isEqualTo(closingInAWeek(Instant.now()));
        assertThat(replyBy(reading.asked(OFFICER, drafted.id()))).isEqualTo(replyBy(drafted));
        clock.later(Duration.ofDays(3), () -> {
            var sent = traces.approve(FOCAL_POINT, drafted.id());
            assertThat(replyBy(sent)).isEqualTo(closingInAWeek(clock.instant()));
            assertThat(reading.asked(OFFICER, sent.id()).header()).isEqualTo(sent.header());
            assertThat(sealed(sent).getReplyBy().getSeconds())
                    .isEqualTo(replyBy(sent).getEpochSecond());
        });
    }

    @Test
    void whatWasAgreedWithTheStateGoesBeforeTheUsualTime() {
        agree(List.of(new DeadlineRule(
                DeadlineKind.ANSWER, null, new Allowance(Duration.ofDays(2), Reckoning.WORKING_TIME))));
        var sent = traces.approve(
                FOCAL_POINT, drafted(TraceSamples.header(Priority.NORMAL, true)).id());
        var due = workingDaysAfter(today, 2);
        assertThat(replyBy(sent)).isEqualTo(due);
        assertThat(clocks.of(sent.caseId()))
                .filteredOn(deadline -> deadline.kind() == DeadlineKind.ANSWER)
                .extracting(Deadline::due, Deadline::office)
                .containsExactly(tuple(due, TraceSamples.XC));
    }

    @Test
    void bothStatesCountToTheSameInstant() {
        for (var priority : Priority.values()) {
            var sent = traces.approve(
                    FOCAL_POINT, drafted(TraceSamples.header(priority, true)).id());
            var sealed = sealed(sent);
            var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
            mailbox.bring(
                    TestFederation.running().state("XA"),
                    caseId,
                    1,
                    null,
                    message -> message.setTraceRequest(TraceWire.toWire(TraceSamples.question()))
                            .setPriority(sealed.getPriority())
                            .setPriorityReason(sealed.getPriorityReason())
                            .setReplyBy(sealed.getReplyBy())
                            .setExpiresAt(sealed.getExpiresAt()));
            assertThat(answerDue(caseId))
                    .as("the clock of the State asked, of %s", priority)
                    .isEqualTo(answerDue(sent.caseId()))
                    .isEqualTo(replyBy(sent));
        }
    }

    @Test
    void aDrafterMayAskForAnotherTimeWithinBounds() {
        var soon = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        var drafted = drafted(TraceSamples.header().replyingBy(soon));
        assertThat(drafted.usualTime()).isFalse();
        assertThat(replyBy(drafted)).isEqualTo(soon);
        clock.later(
                Duration.ofHours(4).plusMinutes(50),
                () -> assertThatThrownBy(() -> traces.approve(FOCAL_POINT, drafted.id()))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage("header.replyBy must be at least 15 minutes ahead, not " + soon));
        var sent = traces.approve(FOCAL_POINT, drafted.id());
        assertThat(answerDue(sent.caseId())).isEqualTo(soon);
    }

    @Test
    void aTimeThatIsOverOrThatNoEnvelopeLivesToIsRefused() {
        var over = clock.instant().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        assertThatThrownBy(() -> drafted(TraceSamples.header().replyingBy(over)))
                .hasMessage("header.replyBy must be at least 15 minutes ahead, not " + over);
        var never = clock.instant().plus(Duration.ofDays(367)).truncatedTo(ChronoUnit.SECONDS);
        assertThatThrownBy(() -> drafted(TraceSamples.header().replyingBy(never)))
                .hasMessage("header.replyBy must be at most 366 days ahead, not " + never);
        var latest = clock.instant().plus(ReplyTimes.GREATEST).truncatedTo(ChronoUnit.SECONDS);
        var sent = traces.approve(
                FOCAL_POINT, drafted(TraceSamples.header().replyingBy(latest)).id());
        assertThat(sealed(sent).getExpiresAt()).isEqualTo(sealed(sent).getReplyBy());
    }

    private Trace drafted(Header header) {
        var caseId = casefiles.open(OFFICER, "fired cases", "border unit").id();
        return traces.open(OFFICER, caseId, TraceSamples.XC, TraceSamples.question(), header);
    }

    private Message sealed(Trace sent) {
        return messages.find(Objects.requireNonNull(sent.request()))
                .orElseThrow()
                .message();
    }

    private Instant answerDue(CaseId caseId) {
        return clocks.of(caseId).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.ANSWER)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static Instant replyBy(Trace trace) {
        return Objects.requireNonNull(trace.header().replyBy());
    }

    /** When the office closes a week later, or on the next day on which it is open until then. */
    private Instant closingInAWeek(Instant from) {
        var time = from.atZone(CAIRO).plusDays(7).toInstant();
        var day = LocalDate.ofInstant(time, CAIRO);
        while (isClosed(day) || closing(day).isBefore(time)) {
            day = day.plusDays(1);
        }
        return closing(day);
    }

    private Instant workingDaysAfter(LocalDate day, int days) {
        var last = day;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            counted += isClosed(last) ? 0 : 1;
        }
        return closing(last);
    }

    private boolean isClosed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case FRIDAY, SATURDAY -> true;
            case SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> day.equals(today.plusDays(9));
        };
    }

    private static Instant closing(LocalDate day) {
        return day.atTime(LocalTime.of(15, 0)).atZone(CAIRO).toInstant();
    }

    private void agree(List<DeadlineRule> rules) {
        int version = timetables.versions(OFFICER, TraceSamples.XC).stream()
                .findFirst()
                .map(times -> times.version())
                .orElse(0);
        timetables.set(FOCAL_POINT, TraceSamples.XC, version, rules);
    }

    private void publishProfile(StateProfile profile) {
        var version = TestFederation.running()
                .publish(list -> list.with(with(list.member(TraceSamples.XC).orElseThrow(), profile)))
                .version();
        await().until(() -> federation.version() == version);
    }

    private static Member with(Member member, StateProfile profile) {
        return new Member(
                member.state(),
                new FocalPoint(member.focalPoint().names(), member.focalPoint().contacts(), profile),
                member.endpoints(),
                member.keys(),
                member.standings(),
                member.keyChangeApproval());
    }
}
