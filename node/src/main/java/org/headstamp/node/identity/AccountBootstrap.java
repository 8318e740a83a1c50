package org.headstamp.node.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.headstamp.pki.SafeFile;

/** Makes the first accounts from a private file: there is no account and no password that comes with the program. */
@Singleton
class AccountBootstrap {
    private static final int LARGEST_FILE = 256 * 1024;
    private static final int LARGEST_PASSWORD_FILE = 256;

    private final Accounts accounts;
    private final Bcrypt bcrypt;
    private final IdentityConfig config;
    private final ObjectMapper json;

    AccountBootstrap(Accounts accounts, Bcrypt bcrypt, IdentityConfig config, ObjectMapper json) {
        this.accounts = accounts;
        this.bcrypt = bcrypt;
        this.config = config;
        this.json = json;
    }

    void atStart(@Observes StartupEvent event) {
        config.bootstrapFile().ifPresent(this::load);
    }

    /** @throws IllegalStateException if the file is wrong; the node then does not start */
    void load(Path file) {
        try {
            var content = SafeFile.readPrivate(file, LARGEST_FILE);
            for (var entry : json.readValue(content.toByteArray(), new TypeReference<List<BootstrapAccount>>() {})) {
                accounts.bootstrap(entry, hash(entry));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("the accounts in " + file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(BootstrapAccount entry) throws IOException {
        if (entry.bcrypt() != null) {
            return entry.bcrypt();
        }
        if (entry.passwordFile() == null) {
            throw new IllegalStateException("account " + entry.name() + " has neither hash nor password file");
        }
        var text = SafeFile.readPrivate(entry.passwordFile(), LARGEST_PASSWORD_FILE)
                .toStringUtf8();
        var password = new Password(text.strip());
        password.requireSuits(entry.name());
        return bcrypt.hash(password);
    }
}
