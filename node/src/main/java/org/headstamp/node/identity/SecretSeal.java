package org.headstamp.node.identity;

import com.google.protobuf.ByteString;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.headstamp.node.identity.code.RecoveryCode;
import org.headstamp.node.identity.code.TotpSecret;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.jboss.logging.Logger;

/**
 * Makes the secrets of second factors, and seals them with AES-256-GCM under a key that is in no database. What is sealed
 * is a nonce of 12 bytes and the secret with its tag; it opens for the account alone that it was sealed for.
 */
@Singleton
class SecretSeal {
    private static final Logger LOG = Logger.getLogger(SecretSeal.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    SecretSeal(IdentityConfig config, SecureRandom random) {
        this.random = random;
        this.key = new SecretKeySpec(keyIn(config.secondFactorKeyFile()).toByteArray(), "AES");
    }

    /** A key that cannot be read stops the start, not the first log-in. */
    void atStart(@Observes StartupEvent event) {
        LOG.debug("the key of second factors is there");
    }

    TotpSecret freshSecret() {
        return TotpSecret.fresh(random);
    }

    List<RecoveryCode> freshCodes() {
        return RecoveryCode.fresh(random);
    }

    byte[] seal(TotpSecret secret, String account) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, account, secret.bytes());
        return ByteString.copyFrom(nonce).concat(sealed).toByteArray();
    }

    /** @throws IllegalStateException if it was sealed under another key or for another account */
    TotpSecret open(byte[] sealed, String account) {
        var bytes = ByteString.copyFrom(sealed);
        var nonce = bytes.substring(0, NONCE_LENGTH).toByteArray();
        return new TotpSecret(run(Cipher.DECRYPT_MODE, nonce, account, bytes.substring(NONCE_LENGTH)));
    }

    private ByteString run(int mode, byte[] nonce, String account, ByteString input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
            return ByteString.copyFrom(cipher.doFinal(input.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the second factor of an account does not open with this node's key", e);
        }
    }

    private ByteString keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = SafeFile.readPrivate(file, KEY_LENGTH);
            if (bytes.size() != KEY_LENGTH) {
                throw new IllegalStateException("the key in " + file + " has not " + KEY_LENGTH + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) throws IOException {
        var bytes = new byte[KEY_LENGTH];
        random.nextBytes(bytes);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            SafeFile.write(file, ByteString.copyFrom(bytes), Existing.REFUSE);
        } catch (FileAlreadyExistsException e) {
            // Another replica was faster: its key is as good.
            return;
        }
    }
}
