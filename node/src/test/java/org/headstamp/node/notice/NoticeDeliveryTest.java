package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestPost;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of letters when servers and processes come and go. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NoticeDeliveryTest {
    @Inject
    NoticeDesk desk;

    @Inject
    NoticeWork work;

    @Inject
    NoticeRun run;

    @Inject
    LetterBook book;

    @Inject
    LetterRepository letters;

    @Inject
    ChoiceRepository chosen;

    @Inject
    TestPost post;

    @Inject
    TestClock clock;

    @Inject
    LoggedCase logged;

    private final String unit = "harbour police " + UUID.randomUUID();
    private NoticeReader reader = NoticeReader.of("nobody", unit, Role.OFFICER);

    @BeforeEach
    void subscribe() {
        post.open();
        reader = desk.another(Role.OFFICER, unit);
        desk.subscribe(reader, Pace.AT_ONCE, "en");
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndThenEverythingIsToldOnce() {
        post.close();
        work.open(reader, TaskKind.READ_ANSWER);
        desk.later(Duration.ofMinutes(2));
        desk.later(Duration.ofMinutes(4));
        clock.later(Duration.ofMinutes(20), () -> work.open(reader, TaskKind.CONFLICT));
        post.open();
        desk.later(Duration.ofMinutes(8));
        assertThat(NoticeReader.text(desk.only(reader))).contains(work.word(TaskKind.READ_ANSWER) + ": 1");
        desk.later(Duration.ofMinutes(9));
        assertThat(desk.received(reader)).isEqualTo(1);
        desk.later(Duration.ofMinutes(40));
        assertThat(desk.received(reader)).isEqualTo(2);
        assertThat(NoticeReader.text(desk.last(reader)))
                .contains(work.word(TaskKind.CONFLICT) + ": 1")
                .doesNotContain(work.word(TaskKind.READ_ANSWER));
    }

    @Test
    void aServerThatHangsHoldsUpNobodyForEver() throws IOException {
        work.open(reader, TaskKind.READ_ANSWER);
        post.close();
        try (var silent = new ServerSocket(post.port(), 10, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            // Comes back by itself, though the server says nothing.
            desk.later(Duration.ofMinutes(2));
        }
        post.open();
        desk.later(Duration.ofMinutes(10));
        assertThat(desk.received(reader)).isEqualTo(1);
    }

    @Test
    void whatTheServerNeverTakesIsGivenUpAndLogged() {
        post.close();
        work.open(reader, TaskKind.READ_ANSWER);
        for (int attempt = 1; attempt <= TestPost.ATTEMPTS; attempt++) {
            desk.later(Duration.ofMinutes(20L * attempt));
        }
        assertThat(logged.about("account/" + reader.operator().account()))
                .endsWith("ADMINISTERED node NOTICE_NOT_SENT");
        post.open();
        desk.later(Duration.ofMinutes(200));
        assertThat(desk.received(reader)).isZero();
    }

    @Test
    void workersAtOnceTellEverybodyOnce() {
        var readers =
                Stream.generate(() -> desk.another(Role.OFFICER, unit)).limit(5).toList();
        readers.forEach(each -> desk.subscribe(each, Pace.AT_ONCE, "en"));
        work.open(reader, TaskKind.READ_ANSWER);
        clock.later(Duration.ofMinutes(2), () -> {
            atOnce(run::look);
            atOnce(run::send);
        });
        assertThat(readers).allSatisfy(each -> assertThat(desk.received(each)).isEqualTo(1));
    }

    @Test
    void aLetterThatDiedWithItsProcessIsSentByAnother() {
        work.open(reader, TaskKind.READ_ANSWER);
        clock.later(Duration.ofMinutes(2), () -> {
            run.look();
            assertThat(book.claim()).isPresent();
            run.send();
        });
        assertThat(desk.received(reader)).isZero();
        desk.later(Duration.ofMinutes(5));
        assertThat(desk.received(reader)).isEqualTo(1);
    }

    @Test
    void whileTooManyLettersWaitWhatIsNewIsKeptForLater() {
        work.open(reader, TaskKind.READ_ANSWER);
        fillTheTray();
        clock.later(Duration.ofMinutes(2), run::look);
        long waiting = QuarkusTransaction.requiringNew().call(letters::count);
        assertThat(waiting).isEqualTo(TestPost.WAITING);
        QuarkusTransaction.requiringNew().run(() -> letters.deleteAll());
        desk.later(Duration.ofMinutes(20));
        assertThat(NoticeReader.text(desk.only(reader))).contains(work.word(TaskKind.READ_ANSWER) + ": 1");
    }

    private static void atOnce(Runnable errand) {
        Callable<Boolean> call = () -> {
            errand.run();
            return true;
        };
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : workers.invokeAll(List.of(call, call, call))) {
                assertThat(done.resultNow()).isTrue();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this", e);
        }
    }

    private void fillTheTray() {
        var others = Stream.generate(() -> desk.another(Role.OFFICER, unit))
                .limit(TestPost.WAITING)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> others.forEach(this::putALetter));
    }

    private void putALetter(NoticeReader other) {
        var now = Instant.now();
        var choice = chosen.lockedOrNew(other.operator().account(), now);
        var row = new LetterRow();
        row.id = UUID.randomUUID();
        row.account = choice.account;
        row.newsAfter = now;
        row.newsUntil = now;
        row.nextAttemptAt = now;
        letters.persistAndFlush(row);
    }
}
