package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestPost;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices on their way from a task to a mailbox, through a real SMTP server. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NoticesTest {
    @Inject
    NoticeDesk desk;

    @Inject
    NoticeWork work;

    @Inject
    NoticeChoices choices;

    @Inject
    NoticeRun run;

    @Inject
    LetterRepository letters;

    @Inject
    TestPost post;

    @Inject
    TestClock clock;

    @Inject
    Accounts accounts;

    @Inject
    Compartments compartments;

    @Inject
    LoggedCase logged;

    private final String unit = "harbour police " + UUID.randomUUID();
    private NoticeReader reader = NoticeReader.of("nobody", unit, Role.OFFICER);

    @BeforeEach
    void openThePost() {
        work.alone();
        post.open();
        reader = desk.another(Role.OFFICER, unit);
    }

    @AfterEach
    void closeThePost() {
        desk.clear();
    }

    @Test
    void aNoticeSaysHowMuchWaitsAndOfWhatKindAndNothingElse() throws MessagingException {
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        var caseId = work.openCase(reader);
        work.open(reader, caseId, TaskKind.READ_ANSWER, null);
        work.open(reader, caseId, TaskKind.READ_ANSWER, null);
        work.open(reader, caseId, TaskKind.LAPSED_REQUEST, Instant.now().plus(Duration.ofHours(2)));
        work.open(reader, caseId, TaskKind.CONFLICT, Instant.now().plusSeconds(30));
        desk.later(Duration.ofMinutes(2));
        var notice = desk.only(reader);
        assertThat(notice.getSubject()).isEqualTo("Headstamp: something waits for you");
        assertThat(NoticeReader.text(notice)).isEqualTo("""
                Exercise, all facts invented

                This waits for you in the console:

                - %s: 2
                - %s: 1
                - %s: 1
                - Nearly due: 1
                - Overdue: 1

                Read more in the console:
                https://console.xb.example:8443/console

                You receive this because you asked for it in the console, where you can also end it.""".formatted(
                work.word(TaskKind.READ_ANSWER), work.word(TaskKind.LAPSED_REQUEST), work.word(TaskKind.CONFLICT)));
        assertThat(GreenMailUtil.getWholeMessage(notice))
                .contains("Auto-Submitted: auto-generated", "Content-Language: en")
                .doesNotContain(caseId.toString(), caseId.number().toString(), NoticeWork.TITLE, "harbour", "XA")
                .doesNotContain(reader.operator().account());
    }

    @Test
    void aNoticeInArabicArrivesAsItWasWritten() throws MessagingException {
        desk.subscribe(reader, Pace.AT_ONCE, "ar");
        work.open(
                reader,
                work.openCase(reader),
                TaskKind.READ_ANSWER,
                Instant.now().plus(Duration.ofHours(2)));
        desk.later(Duration.ofMinutes(2));
        var notice = desk.only(reader);
        assertThat(notice.getSubject()).isEqualTo("Headstamp: هناك ما ينتظركم");
        assertThat(NoticeReader.text(notice))
                .contains("ينتظركم في وحدة التحكم ما يلي:", "- يقترب أجلها: ", "\n" + TestPost.CONSOLE + "\n");
        var wire = GreenMailUtil.getWholeMessage(notice);
        assertThat(wire).contains("Content-Language: ar", "Subject: =?UTF-8?").containsPattern("(?i)charset=\"?utf-8");
        assertThat(wire.chars()).as("nothing but ASCII on the wire").allMatch(character -> character < 128);
    }

    @Test
    void beforeTheAddressIsConfirmedNothingButACodeIsSentToIt() {
        choices.choose(reader.operator(), 0, reader.wish(Pace.AT_ONCE, "en", 8));
        work.open(reader, TaskKind.READ_ANSWER);
        desk.later(Duration.ofMinutes(30));
        var code = desk.only(reader);
        assertThat(NoticeReader.text(code)).contains("within 60 minutes").doesNotContain("waits");
        desk.later(Duration.ofMinutes(50));
        assertThat(desk.received(reader)).isEqualTo(1);
        assertThat(choices.confirm(reader.operator(), NoticeReader.code(code))).isEqualTo(Confirmation.CONFIRMED);
        assertThat(choices.own(reader.operator()).confirmed()).isTrue();
        assertThat(choices.confirm(reader.operator(), "again")).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void theDailyNoticeComesAtItsHourAndCollectsTheDay() {
        int hour = (Instant.now().atOffset(ZoneOffset.UTC).getHour() + 2) % 24;
        desk.subscribe(reader, reader.wish(Pace.DAILY, "en", hour));
        var caseId = work.openCase(reader);
        work.open(reader, caseId, TaskKind.READ_ANSWER, null);
        work.open(reader, caseId, TaskKind.CONFLICT, null);
        var ahead = Duration.between(Instant.now(), LookTimes.hourAfter(Instant.now(), hour, ZoneOffset.UTC));
        desk.later(ahead.minus(Duration.ofMinutes(2)));
        assertThat(desk.received(reader)).isZero();
        desk.later(ahead.plus(Duration.ofMinutes(1)));
        assertThat(NoticeReader.text(desk.only(reader)))
                .contains(work.word(TaskKind.READ_ANSWER) + ": 1", work.word(TaskKind.CONFLICT));
        clock.later(ahead.plus(Duration.ofHours(1)), () -> work.open(reader, caseId, TaskKind.LAPSED_REQUEST, null));
        desk.later(ahead.plus(Duration.ofHours(23)));
        assertThat(desk.received(reader)).isEqualTo(1);
        desk.later(ahead.plus(Duration.ofHours(24).plusMinutes(1)));
        assertThat(desk.received(reader)).isEqualTo(2);
    }

    @Test
    void afterANoticeWhatComesUpIsCollectedForAWhile() {
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        var caseId = work.openCase(reader);
        work.open(reader, caseId, TaskKind.READ_ANSWER, null);
        desk.later(Duration.ofMinutes(2));
        clock.later(Duration.ofMinutes(3), () -> work.open(reader, caseId, TaskKind.CONFLICT, null));
        clock.later(Duration.ofMinutes(4), () -> work.open(reader, caseId, TaskKind.LAPSED_REQUEST, null));
        desk.later(Duration.ofMinutes(11));
        assertThat(desk.received(reader)).isEqualTo(1);
        desk.later(Duration.ofMinutes(13));
        assertThat(NoticeReader.text(desk.last(reader)))
                .contains(work.word(TaskKind.CONFLICT) + ": 1", work.word(TaskKind.LAPSED_REQUEST) + ": 1");
        assertThat(desk.received(reader)).isEqualTo(2);
    }

    @Test
    void whatTheTaskListHidesIsToldToNobody() {
        var stranger = desk.another(Role.OFFICER, "another unit " + UUID.randomUUID());
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        desk.subscribe(stranger, Pace.AT_ONCE, "en");
        var unused = List.of(desk.another(Role.FOCAL_POINT, unit), desk.another(Role.FOCAL_POINT, unit));
        var kept = compartments
                .open(reader.operator(), NoticeWork.TITLE, unit, List.of())
                .id();
        work.open(NewTask.of(TaskKind.READ_ANSWER, kept, "test", UUID.randomUUID()));
        work.open(NewTask.of(TaskKind.CONFLICT, work.openCase(reader), "test", UUID.randomUUID())
                .in(unit)
                .notFor(reader.operator().account()));
        desk.later(Duration.ofMinutes(2));
        assertThat(NoticeReader.text(desk.only(reader)))
                .contains(work.word(TaskKind.READ_ANSWER))
                .doesNotContain(work.word(TaskKind.CONFLICT));
        assertThat(desk.received(stranger)).isZero();
    }

    @Test
    void approvalsAreToldToWhoGivesThemAndOnlyWhatIsWantedIsTold() {
        var chief = desk.another(Role.FOCAL_POINT, unit);
        desk.subscribe(chief, Pace.AT_ONCE, "en");
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        var onlyApprovals =
                new NoticeWish(new EmailAddress(reader.address()), Set.of(NoticeKind.APPROVALS), Pace.AT_ONCE, 8, "en");
        choices.choose(reader.operator(), choices.own(reader.operator()).version(), onlyApprovals);
        var caseId = work.openCase(reader);
        work.open(
                NewTask.of(TaskKind.APPROVE, caseId, "test", UUID.randomUUID()).in(unit));
        work.open(reader, caseId, TaskKind.READ_ANSWER, Instant.now().plus(Duration.ofHours(1)));
        desk.later(Duration.ofMinutes(2));
        assertThat(NoticeReader.text(desk.only(chief)))
                .contains("- Waiting for your approval: 1\n")
                .doesNotContain(work.word(TaskKind.READ_ANSWER), "due");
        assertThat(desk.received(reader)).isZero();
    }

    @Test
    void whatWasDoneBeforeTheLetterLeftIsNotToldAnyMore() {
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        var subject = UUID.randomUUID();
        work.open(NewTask.of(TaskKind.CONFLICT, work.openCase(reader), "test", subject)
                .in(unit));
        clock.later(Duration.ofMinutes(2), run::look);
        assertThat(count()).isEqualTo(1);
        work.done(TaskKind.CONFLICT, subject);
        desk.later(Duration.ofMinutes(3));
        assertThat(desk.received(reader)).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void theChoiceOfAnAccountThatEndedIsForgotten() {
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        work.open(reader, TaskKind.READ_ANSWER);
        clock.later(Duration.ofMinutes(2), run::look);
        accounts.deactivate(
                new Operator("third-focal-point", Set.of(Role.FOCAL_POINT)),
                reader.operator().account());
        desk.later(Duration.ofMinutes(3));
        assertThat(desk.received(reader)).isZero();
        assertThat(choices.own(reader.operator()).wish().address()).isNull();
        assertThat(count()).isZero();
        assertThat(logged.about("account/" + reader.operator().account())).endsWith("ADMINISTERED node NOTICES_ENDED");
    }

    @Test
    void whoWantsNoMoreNoticesGetsNotEvenTheOneThatWaits() {
        desk.subscribe(reader, Pace.AT_ONCE, "en");
        work.open(reader, TaskKind.READ_ANSWER);
        clock.later(Duration.ofMinutes(2), run::look);
        var own = choices.own(reader.operator());
        choices.choose(reader.operator(), own.version(), reader.wish(Pace.OFF, "en", 8));
        desk.later(Duration.ofMinutes(3));
        assertThat(desk.received(reader)).isZero();
        assertThat(choices.own(reader.operator()).confirmed()).isTrue();
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(letters::count);
    }
}
