package org.headstamp.node;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.SoftwareKey;

/** Opens the private keys of this node. A key that cannot be opened stops the start. */
@Singleton
public class OwnKeys {
    private static final String ENVIRONMENT_VARIABLE = "HEADSTAMP_PASSPHRASE";

    private final NodeConfig config;

    OwnKeys(NodeConfig config) {
        this.config = config;
    }

    /**
     * Reads an encrypted key file with the passphrase of this node.
     *
     * @throws UncheckedIOException if the file is missing, readable by others or encrypted under another passphrase
     */
    public SoftwareKey read(Path file) {
        try (var passphrase = passphrase()) {
            return KeyFile.read(file, passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException("the private key " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private Passphrase passphrase() throws IOException {
        var file = config.passphraseFile();
        return file.isPresent()
                ? Passphrase.ofFile(file.get())
                : Passphrase.ofEnvironment(System.getenv(), ENVIRONMENT_VARIABLE);
    }
}
