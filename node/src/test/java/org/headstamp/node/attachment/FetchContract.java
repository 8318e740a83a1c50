package org.headstamp.node.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;
import static org.headstamp.node.attachment.AttachmentDesk.freshCase;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.headstamp.node.AttachmentLimits;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestState;
import org.headstamp.node.attachment.store.FileProblem;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.node.exchange.FileLetters;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files of other States come here, wherever they are kept. */
abstract class FetchContract {
    private static final int SIZE = 3 * AttachmentLimits.CHUNK + 1234;
    private static final Duration AFTER_EVERY_CLAIM = Duration.ofMinutes(30);

    @Inject
    AttachmentDesk desk;

    @Inject
    FakeAttachmentPeers peers;

    @Inject
    FileLetters letters;

    @Inject
    FetchWorker worker;

    @Inject
    Turns turns;

    @Inject
    Fetches fetches;

    @Inject
    FileStore files;

    @Inject
    MessageAttachments attachments;

    @Inject
    TestClock clock;

    @Inject
    LoggedCase logged;

    private final TestState asteria = AttachmentDesk.state("XA");
    private final TestState cytheria = AttachmentDesk.state("XC");

    @BeforeEach
    void alone() {
        desk.alone();
        peers.leave(asteria.state());
        peers.leave(cytheria.state());
    }

    /** One attempt, since the pause after it may be over at once. */
    private void fetch() {
        var unused = worker.fetchNext();
    }

    /** One more attempt after each of so many pauses. */
    private void fetchLater(int times) {
        for (int time = 1; time <= times; time++) {
            clock.later(AFTER_EVERY_CLAIM.multipliedBy(time), this::fetch);
        }
    }

    @Test
    void whatAMessageAnnouncesIsFetchedAndThenHere() {
        var file = document(SIZE);
        var caseId = freshCase(asteria);
        var message = letters.bring(asteria, caseId, 1, List.of(announced(file, PDF)));
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.state()).isEqualTo("WANTED");
            assertThat(status.nextAttemptAt()).isNotNull();
        });
        peers.behave(asteria.state(), GivingState.of(file));
        fetch();
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.state()).isEqualTo("COMPLETE");
            assertThat(status.stored()).isEqualTo(SIZE);
            assertThat(status.nextAttemptAt()).isNull();
        });
        assertThat(desk.content(message, 1)).isEqualTo(file);
        assertThat(logged.outcomes(caseId))
                .containsExactly("MESSAGE_RECEIVED node REFUSAL_NOTICE", "ATTACHMENT_RECEIVED node ");
    }

    @Test
    void theFilesOfAMessageThatDidNotFitItsCaseAreNotFetched() {
        var message = letters.bringWrongly(asteria, freshCase(asteria), List.of(announced(document(10), PDF)));
        assertThat(attachments.of(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, SIZE - 1, SIZE})
    void afterABreakItGoesOnBehindWhatIsHere(int bytes) {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var giver = GivingState.of(file).breakingAfter(bytes);
        peers.behave(asteria.state(), giver);
        fetch();
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(bytes == 0 ? "WANTED" : "FETCHING");
            assertThat(status.stored()).isEqualTo(bytes);
            assertThat(status.lastError()).contains("the line broke");
        });
        fetchLater(1);
        assertThat(desk.content(message, 1)).isEqualTo(file);
        assertThat(giver.asked).isEqualTo(bytes == SIZE ? List.of(0L) : List.of(0L, (long) bytes));
    }

    @Test
    void aLineThatBreaksAgainAndAgainGivesAllOfItInTheEnd() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var giver = GivingState.of(file).breakingAfter(10, 20, 70_000, 70_000, 140_000);
        peers.behave(asteria.state(), giver);
        fetch();
        fetchLater(5);
        assertThat(desk.content(message, 1)).isEqualTo(file);
        assertThat(giver.asked).containsExactly(0L, 10L, 20L, 70_000L, 70_000L, 140_000L);
    }

    @Test
    void whatAProcessWroteAndDidNotCountBeforeItDiedIsWrittenAnew() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var fetch = claimed();
        assertThat(fetches.resume(fetch)).hasValue(0);
        var first = file.substring(0, 1000);
        assertThat(fetches.advance(fetch, 0, first, clock.instant())).isTrue();
        QuarkusTransaction.begin();
        files.append(fetch.content(), 1000, ByteString.copyFromUtf8("half a chunk"));
        QuarkusTransaction.rollback();
        var giver = GivingState.of(file);
        peers.behave(asteria.state(), giver);
        fetch();
        assertThat(giver.asked).as("claimed by a process that may still live").isEmpty();
        fetchLater(1);
        assertThat(giver.asked).containsExactly(1000L);
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }

    @Test
    void whoLostTheClaimChangesNothingAnyMore() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var late = claimed();
        peers.behave(asteria.state(), GivingState.of(file).breakingAfter(70_000));
        fetchLater(1);
        assertThat(fetches.resume(late)).isEmpty();
        assertThat(fetches.advance(late, 70_000, ByteString.copyFromUtf8("x"), clock.instant()))
                .isFalse();
        fetches.refuse(late, FileProblem.WRONG_TYPE, "no", clock.instant());
        fetches.startAgain(late, FileProblem.WRONG_DIGEST, "no", clock.instant());
        fetches.postpone(late, "no", false, clock.instant());
        fetches.complete(late, clock.instant());
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.stored()).isEqualTo(70_000);
            assertThat(status.lastError()).contains("the line broke");
        });
    }

    @Test
    void twoWorkersNeverFetchOneFile() {
        desk.announce(asteria, announced(document(SIZE), PDF));
        var fetch = claimed();
        assertThat(turns.next(clock.instant())).isEqualTo(new Turn.Nothing());
        clock.later(AFTER_EVERY_CLAIM, () -> assertThat(claimed().id()).isEqualTo(fetch.id()));
    }

    @Test
    void wrongBytesAreThrownAwayAndFetchedAnew() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var giver = GivingState.of(file).givingOnce(document(SIZE));
        peers.behave(asteria.state(), giver);
        fetch();
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.stored()).isZero();
            assertThat(status.lastError()).contains("digest");
        });
        fetchLater(1);
        assertThat(giver.asked).containsExactly(0L, 0L);
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }

    @Test
    void whoGivesWrongBytesThreeTimesIsAskedNoMore() {
        var message = desk.announce(asteria, announced(document(SIZE), PDF));
        var giver = GivingState.of()
                .givingOnce(document(SIZE))
                .givingOnce(document(SIZE))
                .givingOnce(document(SIZE));
        peers.behave(asteria.state(), giver);
        fetch();
        fetchLater(4);
        assertThat(giver.asked).hasSize(3);
        assertRefused(message, FileProblem.WRONG_DIGEST);
        assertThat(logged.outcomes(desk.caseOf(message))).contains("ATTACHMENT_REFUSED node WRONG_DIGEST");
    }

    @Test
    void moreOrFewerBytesThanAnnouncedAreWrongOnes() {
        var file = document(SIZE);
        var longer = desk.announce(asteria, announced(file, PDF));
        var more = file.concat(ByteString.copyFromUtf8("x"));
        peers.behave(
                asteria.state(),
                GivingState.of().givingOnce(more).givingOnce(more).givingOnce(file.substring(0, SIZE - 1)));
        fetch();
        assertThat(desk.status(longer).lastError()).contains("more than the " + SIZE + " bytes");
        fetchLater(2);
        assertThat(desk.status(longer).lastError()).contains("gave " + (SIZE - 1) + " of the " + SIZE + " bytes");
        assertRefused(longer, FileProblem.WRONG_LENGTH);
    }

    @Test
    void whatIsKeptOfAStateIsNotTakenForWhatAnotherOneAnnounces() {
        var file = document(SIZE);
        peers.behave(asteria.state(), GivingState.of(file));
        peers.behave(cytheria.state(), GivingState.of());
        var first = desk.announce(asteria, announced(file, PDF));
        fetch();
        var other = desk.announce(cytheria, announced(file, PDF));
        fetch();
        assertThat(desk.status(first).state()).isEqualTo("COMPLETE");
        assertThat(desk.status(other).lastError()).contains("XC has no such file for us");
        peers.behave(cytheria.state(), GivingState.of(file));
        fetchLater(1);
        assertThat(desk.content(other, 1)).isEqualTo(file);
        assertThat(desk.count("select count(*) from attachment where sha256 = ?1", Sha256.of(file)))
                .isEqualTo(1);
    }

    @Test
    void whatAStateAnnouncesAgainIsNotFetchedAgain() {
        var file = document(SIZE);
        var giver = GivingState.of(file);
        peers.behave(asteria.state(), giver);
        desk.announce(asteria, announced(file, PDF), announced(file, PDF));
        fetch();
        var again = desk.announce(asteria, announced(file, PDF));
        assertThat(desk.content(again, 1)).isEqualTo(file);
        assertThat(giver.asked).hasSize(1);
        assertThat(logged.outcomes(desk.caseOf(again))).contains("ATTACHMENT_RECEIVED node ");
    }

    @Test
    void whatIsNeverGivenIsRefusedAndWantedAgainWhenItIsAnnouncedAgain() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        fetch();
        assertThat(desk.status(message).lastError()).contains("it is away");
        clock.later(Duration.ofDays(31), this::fetch);
        assertRefused(message, FileProblem.NEVER_GIVEN);
        peers.behave(asteria.state(), GivingState.of(file));
        desk.announce(asteria, announced(file, PDF));
        fetch();
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }

    @Test
    void whoGivesByDripsLosesTheTurn() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        var giver = GivingState.of(file);
        peers.behave(asteria.state(), (peer, digest, offset, patience, taker) -> {
            clock.later(
                    patience.plusSeconds(1),
                    () -> assertThat(taker.test(file.substring(0, 9))).isFalse());
            return true;
        });
        fetch();
        assertThat(desk.status(message).lastError()).contains("XA gave less than 65536 bytes in PT1M30S");
        peers.behave(asteria.state(), giver);
        fetchLater(1);
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }

    @Test
    void noMoreThanTwoFilesOfOneStateAreFetchedAtATime() {
        var three = List.of(document(100), document(100), document(100)).stream()
                .map(file -> announced(file, PDF))
                .toList();
        letters.bring(asteria, freshCase(asteria), 1, three);
        claimed();
        claimed();
        assertThat(turns.next(clock.instant())).isEqualTo(new Turn.Nothing());
        desk.announce(cytheria, announced(document(100), PDF));
        assertThat(claimed().peer()).isEqualTo(cytheria.state());
    }

    @Test
    void whatHasNoRoomBesideUnfinishedFilesWaitsAndSaysSo() {
        var first = document(AttachmentLimits.LARGEST);
        var second = document(AttachmentLimits.UNFINISHED_PER_PEER - AttachmentLimits.LARGEST + 1);
        var begun = desk.announce(asteria, announced(first, PDF));
        peers.behave(asteria.state(), GivingState.of(first, second).breakingAfter(1));
        fetch();
        peers.leave(asteria.state());
        var waiting = desk.announce(asteria, announced(second, PDF));
        fetch();
        fetch();
        assertThat(desk.status(waiting).lastError()).contains("no room", "headstamp.attachments.unfinished-per-peer");
        peers.behave(asteria.state(), GivingState.of(first, second));
        clock.later(AFTER_EVERY_CLAIM, () -> {
            fetch();
            fetch();
        });
        assertThat(desk.content(begun, 1)).isEqualTo(first);
        assertThat(desk.content(waiting, 1)).isEqualTo(second);
    }

    @Test
    void whatHasNoRoomBesideAllFilesOfItsStateWaitsAndSaysSo() {
        var file = document(SIZE);
        var message = desk.announce(asteria, announced(file, PDF));
        peers.behave(asteria.state(), GivingState.of(file));
        desk.kept(asteria, AttachmentLimits.KEPT_PER_PEER - SIZE + 1L);
        fetch();
        assertThat(desk.status(message).lastError()).contains("no room", "headstamp.attachments.kept-per-peer");
        desk.kept(asteria, AttachmentLimits.KEPT_PER_PEER - SIZE);
        fetchLater(1);
        desk.kept(asteria, 0);
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }

    private Fetch claimed() {
        if (turns.next(clock.instant()) instanceof Turn.Given(var fetch)) {
            return fetch;
        }
        throw new AssertionError("nothing is due");
    }

    private void assertRefused(MessageId message, FileProblem problem) {
        assertThat(desk.status(message)).satisfies(status -> {
            assertThat(status.state()).isEqualTo("REFUSED");
            assertThat(status.problem()).isEqualTo(problem);
            assertThat(status.stored()).isZero();
            assertThat(status.nextAttemptAt()).isNull();
        });
    }
}
