package org.headstamp.node;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.SoftwareKey;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL and one node of XB for all tests that need a running node. */
public final class NodeTestResource implements QuarkusTestResourceLifecycleManager {
    private static final String PASSPHRASE = "exercise passphrase";

    private @Nullable EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedPostgres.builder().start();
            Path directory = Files.createTempDirectory(Path.of("target"), "node-test");
            var settings = new HashMap<String, String>();
            settings.put("headstamp.state", "XB");
            settings.put("headstamp.federation", "exercise");
            settings.put("headstamp.data-directory", directory.toString());
            settings.put("headstamp.passphrase-file", passphraseFile(directory).toString());
            settings.put(
                    "headstamp.log.key-file",
                    keyFile(directory, "log", KeyAlgorithm.ED25519).toString());
            settings.put("headstamp.database.url", database.getJdbcUrl("postgres", "postgres"));
            settings.put("headstamp.database.username", "postgres");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path passphraseFile(Path directory) throws IOException {
        var file = directory.resolve("passphrase");
        SafeFile.write(file, ByteString.copyFromUtf8(PASSPHRASE), SafeFile.Existing.REFUSE);
        return file;
    }

    private static Path keyFile(Path directory, String name, KeyAlgorithm algorithm) throws IOException {
        var file = directory.resolve(name + ".key");
        var random = new SecureRandom();
        try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
            KeyFile.write(file, SoftwareKey.generate(algorithm, random), passphrase, random, SafeFile.Existing.REFUSE);
        }
        return file;
    }

    @Override
    public void stop() {
        try {
            Objects.requireNonNull(database).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
