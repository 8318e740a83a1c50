package org.headstamp.node.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.attachment.AttachmentDesk.PDF;
import static org.headstamp.node.attachment.AttachmentDesk.announced;
import static org.headstamp.node.attachment.AttachmentDesk.document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

/** With files in a directory. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
@TestProfile(FetchOnDiskTest.OnDisk.class)
class FetchOnDiskTest extends FetchContract {
    private static final Path DIRECTORY = Path.of("target", "attachments-test");

    /** A node with a directory. */
    public static final class OnDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("headstamp.attachments.directory", DIRECTORY.toString());
        }
    }

    @Test
    void aFileIsCalledByItsDigestAndClosedToOthers() throws IOException {
        var file = document(100);
        var asteria = AttachmentDesk.state("XA");
        peers.behave(asteria.state(), GivingState.of(file));
        desk.announce(asteria, announced(file, PDF));
        assertThat(worker.fetchNext()).isTrue();
        var kept = DIRECTORY.resolve(Sha256.of(file).hex());
        assertThat(Files.readAllBytes(kept)).isEqualTo(file.toByteArray());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(desk.count("select count(*) from attachment_chunk where name = encode(?1, 'hex')", Sha256.of(file)))
                .isZero();
    }

    @Test
    void aFileThatTheDirectoryLostIsFetchedFromItsBeginning() throws IOException {
        var file = document(200_000);
        var asteria = AttachmentDesk.state("XA");
        var giver = GivingState.of(file).breakingAfter(100_000);
        peers.behave(asteria.state(), giver);
        var message = desk.announce(asteria, announced(file, PDF));
        assertThat(worker.fetchNext()).isTrue();
        try (var parts = Files.newDirectoryStream(DIRECTORY, "*.part")) {
            for (var part : parts) {
                Files.delete(part);
            }
        }
        clock.later(Duration.ofMinutes(30), worker::fetchNext);
        assertThat(giver.asked).containsExactly(0L, 0L);
        assertThat(desk.content(message, 1)).isEqualTo(file);
    }
}
