package org.headstamp.pki.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The 196 proof vectors that the transparency-dev project publishes; read where they lie, never copied. */
class PublishedVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stand-ins for roots in cases that never look at the root; not digests. */
    private static final String PLACEHOLDER = "don't care ";

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return vectors(
                "inclusion",
                vector -> proofOfInclusion(vector).verify(hash(vector.get("leafHash")), hash(vector.get("root"))));
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return vectors(
                "consistency",
                vector -> new ConsistencyProof(
                                vector.get("size1").bigIntegerValue().longValue(),
                                vector.get("size2").bigIntegerValue().longValue(),
                                hashes(vector))
                        .verify(hash(vector.get("root1")), hash(vector.get("root2"))));
    }

    private interface Check {
        void run(JsonNode vector) throws VerificationException;
    }

    private static Stream<DynamicTest> vectors(String kind, Check check) throws IOException {
        var folder = folder(kind);
        try (var files = Files.walk(folder)) {
            var vectors = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(vectors).hasSize(98);
            return vectors.stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> judge(file, check)));
        }
    }

    private static Path folder(String kind) {
        var configured = System.getProperty("headstamp.vectors", "");
        Assumptions.assumeFalse(
                configured.isEmpty(),
                "the published Merkle vectors: system property headstamp.vectors names no folder");
        var folder = Path.of(configured, "testdata", kind);
        Assumptions.assumeTrue(Files.isDirectory(folder), "the published Merkle vectors: no folder " + folder);
        return folder;
    }

    private static void judge(Path file, Check check) throws Exception {
        var vector = JSON.readTree(file.toFile());
        if (vector.get("wantErr").asBoolean()) {
            assertThatThrownBy(() -> check.run(vector))
                    .isInstanceOfAny(VerificationException.class, IllegalArgumentException.class);
        } else {
            check.run(vector);
        }
    }

    private static InclusionProof proofOfInclusion(JsonNode vector) {
        return new InclusionProof(
                vector.get("leafIdx").bigIntegerValue().longValue(),
                vector.get("treeSize").bigIntegerValue().longValue(),
                hashes(vector));
    }

    private static List<Sha256> hashes(JsonNode vector) {
        return StreamSupport.stream(vector.get("proof").spliterator(), false)
                .map(PublishedVectorsTest::hash)
                .toList();
    }

    private static Sha256 hash(JsonNode base64) {
        var bytes = ByteString.copyFrom(Base64.getDecoder().decode(base64.asText()));
        return bytes.toStringUtf8().startsWith(PLACEHOLDER) ? Sha256.of(bytes) : new Sha256(bytes);
    }
}
