package org.headstamp.node.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.attachment.store.FileStore;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a crash leaves in the directory goes, and nothing else. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
@TestProfile(FetchOnDiskTest.OnDisk.class)
class DirectorySweepTest {
    private static final Path DIRECTORY = Path.of("target", "attachments-test");
    private static final Duration LONG = Duration.ofHours(25);

    @Inject
    DirectorySweep sweep;

    @Inject
    AttachmentDesk desk;

    @Inject
    FakeAttachmentPeers peers;

    @Inject
    FetchWorker worker;

    @Inject
    FileStore files;

    @Inject
    TestClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void nothingElse() throws IOException {
        desk.alone();
        clock.later(LONG, sweep::sweep);
        Files.createDirectories(DIRECTORY);
    }

    @Test
    void whatNothingRefersToGoesAndNoFileOfAnybodyElse() throws IOException {
        var unfinished = left(UUID.randomUUID() + ".part");
        var complete = left(Sha256.of(document(20)).hex());
        var foreign = List.of(left("README"), left("x.part"), left(complete.getFileName() + ".bak"));
        clock.later(LONG, sweep::sweep);
        assertThat(List.of(unfinished, complete)).allMatch(Files::notExists);
        assertThat(foreign).allMatch(Files::exists);
        for (var file : foreign) {
            Files.delete(file);
        }
    }

    @Test
    void whatWasWrittenADayAgoOrLaterStays() throws IOException {
        var file = left(UUID.randomUUID() + ".part");
        clock.later(Duration.ofHours(23), sweep::sweep);
        assertThat(file).exists();
        clock.later(LONG, sweep::sweep);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatMessagesReferToStaysHoweverOldItIs() throws IOException {
        var whole = document(30_000);
        var half = document(100_000);
        var asteria = AttachmentDesk.state("XA");
        peers.behave(asteria.state(), GivingState.of(whole, half));
        var message = desk.announce(asteria, announced(whole, PDF));
        assertThat(worker.fetchNext()).isTrue();
        peers.behave(asteria.state(), GivingState.of(half).breakingAfter(70_000));
        var begun = desk.announce(asteria, announced(half, PDF));
        assertThat(worker.fetchNext()).isTrue();
        peers.leave(asteria.state());
        var ours = desk.keep(document(50));
        clock.later(Duration.ofDays(29), sweep::sweep);
        assertThat(desk.content(message, 1)).isEqualTo(whole);
        assertThat(DIRECTORY.resolve(ours.digest().hex())).exists();
        assertThat(desk.status(begun).stored()).isEqualTo(70_000);
        assertThat(parts()).anySatisfy(part -> assertThat(part).hasSize(70_000));
    }

    @Test
    void whatIsBeingCompletedIsWaitedForAndStays() throws InterruptedException {
        var file = document(40);
        var digest = Sha256.of(file);
        QuarkusTransaction.begin();
        var unfinished = files.begin();
        files.append(unfinished, 0, file);
        var kept = files.keep(unfinished, digest, PDF, file.size(), clock.instant());
        var sweeping = Thread.ofPlatform().start(() -> clock.later(LONG, sweep::sweep));
        await().until(this::isSomebodyWaiting);
        QuarkusTransaction.commit();
        sweeping.join();
        assertThat(DIRECTORY.resolve(kept.digest().hex())).hasBinaryContent(file.toByteArray());
    }

    @Test
    void oneRunRemovesABoundedNumber() throws IOException {
        var all = IntStream.rangeClosed(0, DirectorySweep.MOST)
                .mapToObj(number -> left(UUID.randomUUID() + ".part"))
                .toList();
        clock.later(LONG, sweep::sweep);
        assertThat(all).filteredOn(Files::exists).hasSize(1);
        clock.later(LONG, sweep::sweep);
        assertThat(all).allMatch(Files::notExists);
    }

    private boolean isSomebodyWaiting() {
        return (Boolean) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)",
                                Boolean.class)
                        .getSingleResult());
    }

    private static Path left(String name) {
        try {
            return Files.write(
                    DIRECTORY.resolve(name), ByteString.copyFromUtf8("left").toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> parts() throws IOException {
        try (Stream<Path> names = Files.list(DIRECTORY)) {
            return names.filter(name -> name.toString().endsWith(".part")).toList();
        }
    }
}
