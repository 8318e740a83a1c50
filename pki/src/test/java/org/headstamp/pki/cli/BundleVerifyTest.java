package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.TestMember.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.bundle.BundleCover;
import org.headstamp.pki.bundle.BundleWriter;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.trustlist.TestFederation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerifyTest {
    private static final TestMember XA = TestMember.of("XA");

    @TempDir
    private Path folder;

    private final TestFederation federation = TestFederation.of(XA);

    @BeforeEach
    void writeTheTrustList() throws IOException {
        Files.write(folder.resolve("list"), federation.verified().toBytes().toByteArray());
    }

    /** A bundle without messages; without a checkpoint something is missing in it. */
    private void write(boolean withRevocationList) throws IOException {
        var cover = new BundleCover(TestFederation.NAME, XA.state(), "XA-1", "A case", NOW);
        try (var writer = new BundleWriter(Files.newOutputStream(folder.resolve("case.zip")), cover)) {
            writer.trustList(federation.verified());
            if (withRevocationList) {
                writer.revocationList(XA.state(), XA.revocationList());
            }
            writer.checkpoint(SignedCheckpoint.sign(
                    new Checkpoint(TestFederation.log(XA).key().name(), 0, MerkleHash.EMPTY_ROOT),
                    TestFederation.log(XA)));
            writer.finish(XA.sealer());
        }
    }

    private CommandRun verify(String bundle) {
        return CommandRun.at(
                NOW,
                "bundle",
                "verify",
                folder.resolve(bundle).toString(),
                "--trust-list",
                folder.resolve("list").toString());
    }

    @Test
    void aBundleThatHoldsIsSaidToHold() throws IOException {
        write(true);
        var run = verify("case.zip");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("case XA-1, exported by XA", "manifest.p7s: sealed by XA", "everything holds");
    }

    @Test
    void oneThatDoesNotIsSaidNotToAndTheStatusIsOne() throws IOException {
        write(false);
        var run = verify("case.zip");
        assertThat(run.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(run.out()).contains("DOES NOT HOLD   manifest.p7s", "1 of 4 checks do not hold");
    }

    @Test
    void whatIsNoBundleOrMissingIsToldApart() throws IOException {
        Files.writeString(folder.resolve("text"), "text");
        assertThat(verify("text").status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(verify("absent").status()).isEqualTo(ExitStatus.USAGE);
    }
}
