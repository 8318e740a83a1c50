package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.checkpoint.Checkpoint;
import org.headstamp.pki.checkpoint.LogProof;
import org.headstamp.pki.checkpoint.ProofLines;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.headstamp.pki.merkle.CompactRange;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.headstamp.pki.merkle.InclusionProof;
import org.headstamp.pki.merkle.MerkleHash;
import org.headstamp.pki.merkle.NodeSource;
import org.headstamp.pki.merkle.Subtree;
import org.headstamp.pki.trustlist.TestFederation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final String LOG_KEY = TestFederation.log(XA).key().vkey();

    @TempDir
    private Path folder;

    @BeforeEach
    void keepALogOfSevenEntries() throws IOException {
        Map<Subtree, Sha256> tree = new HashMap<>();
        NodeSource nodes = subtree -> Objects.requireNonNull(tree.get(subtree));
        var range = CompactRange.EMPTY;
        for (var index = 0; index < 7; index++) {
            range = range.append(
                    MerkleHash.leaf(ByteString.copyFromUtf8("entry " + index)),
                    completed -> tree.put(completed.subtree(), completed.hash()));
            write("checkpoint-" + range.size(), checkpoint(XA, range).toBytes());
            write(
                    "stranger-" + range.size(),
                    checkpoint(TestMember.of("XB"), range).toBytes());
            write("entry-" + index, ByteString.copyFromUtf8("entry " + index));
        }
        var proof = LogProof.of(InclusionProof.of(4, 7, nodes), checkpoint(XA, range));
        write("entry-4.tlog-proof", proof.toBytes());
        write(
                "consistency-3-7",
                ProofLines.format(ConsistencyProof.of(3, 7, nodes).hashes()));
    }

    private static SignedCheckpoint checkpoint(TestMember member, CompactRange range) {
        var log = TestFederation.log(member);
        return SignedCheckpoint.sign(new Checkpoint(log.key().name(), range.size(), range.root()), log);
    }

    private void write(String name, ByteString content) throws IOException {
        Files.write(folder.resolve(name), content.toByteArray());
    }

    private CommandRun inclusion(String entry) {
        return CommandRun.at(
                NOW,
                "log",
                "verify-inclusion",
                "--entry",
                file(entry),
                "--proof",
                file("entry-4.tlog-proof"),
                "--log-key",
                LOG_KEY);
    }

    private CommandRun consistency(String earlier, String later, String proof) {
        return CommandRun.at(
                NOW,
                "log",
                "verify-consistency",
                "--old",
                file(earlier),
                "--new",
                file(later),
                "--proof",
                file(proof),
                "--log-key",
                LOG_KEY,
                "--log-key",
                TestFederation.log(TestMember.of("XB")).key().vkey());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void anEntryOfTheLogIsFoundInIt() {
        var run = inclusion("entry-4");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("holds: entry 4 of exercise/XA/1 size 7");
    }

    @Test
    void anotherEntryIsNot() {
        var run = inclusion("entry-5");
        assertThat(run.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(run.err()).contains("PROOF_INVALID");
    }

    @Test
    void aLogThatOnlyGrewIsConsistent() {
        var run = consistency("checkpoint-3", "checkpoint-7", "consistency-3-7");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("exercise/XA/1 only grew from 3 to 7 entries");
    }

    @Test
    void otherCheckpointsThanTheProofsAreNot() {
        assertThat(consistency("checkpoint-2", "checkpoint-7", "consistency-3-7")
                        .status())
                .isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(consistency("checkpoint-7", "checkpoint-3", "consistency-3-7")
                        .status())
                .isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(consistency("stranger-3", "checkpoint-7", "consistency-3-7").err())
                .contains("are two logs");
        assertThat(consistency("checkpoint-3", "checkpoint-7", "entry-4").err()).contains("MALFORMED");
    }

    @Test
    void aMissingFileIsAUsageError() {
        assertThat(inclusion("absent").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        var run = CommandRun.at(
                NOW,
                "log",
                "verify-inclusion",
                "--entry",
                file("entry-4"),
                "--proof",
                file("entry-4.tlog-proof"),
                "--log-key",
                "nonsense");
        assertThat(run.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(run.err()).contains("a note key is name+8 hexadecimal digits+base64");
    }
}
