package org.headstamp.pki.key;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;

/**
 * A private key as encrypted PKCS#8 in PEM (RFC 5958, RFC 7468; PBES2 of RFC 8018 with PBKDF2-HMAC-SHA256 and
 * AES-256-CBC), which {@code openssl pkey} reads. An unencrypted key file is never written and never read.
 */
public final class KeyFile {
    private static final String LABEL = "ENCRYPTED PRIVATE KEY";
    private static final int MAXIMUM_FILE = 16 * 1024;
    private static final int ITERATIONS = 310_000;
    /** Bounds the work that a forged file can ask for. */
    private static final int MAXIMUM_ITERATIONS = 10_000_000;

    private static final int SALT_LENGTH = 16;

    private KeyFile() {}

    /**
     * Encrypts the key into a file that only its owner can read.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file is there and must not be replaced
     */
    public static void write(Path file, SoftwareKey key, Passphrase passphrase, SecureRandom random, Existing existing)
            throws IOException {
        SafeFile.write(file, encrypted(key, passphrase, random), existing);
    }

    private static ByteString encrypted(SoftwareKey key, Passphrase passphrase, SecureRandom random)
            throws IOException {
        var derivation = new PBKDF2Config.Builder()
                .withIterationCount(ITERATIONS)
                .withPRF(PBKDF2Config.PRF_SHA256)
                .withSaltLength(SALT_LENGTH)
                .build();
        try {
            var encryptor = new JcePKCSPBEOutputEncryptorBuilder(derivation, NISTObjectIdentifiers.id_aes256_CBC)
                    .setProvider(Providers.signatures())
                    .setRandom(random)
                    .build(passphrase.characters());
            var info = new PKCS8EncryptedPrivateKeyInfoBuilder(key.info()).build(encryptor);
            var text = new StringWriter();
            try (var pem = new PemWriter(text)) {
                pem.writeObject(new PemObject(LABEL, info.getEncoded()));
            }
            return ByteString.copyFromUtf8(text.toString());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the provider lacks PBES2", e);
        }
    }

    /**
     * Reads and decrypts a key file.
     *
     * @throws IOException if the file is open to group or others, is no encrypted PKCS#8 in PEM, or the passphrase is
     *     wrong
     */
    public static SoftwareKey read(Path file, Passphrase passphrase) throws IOException {
        var info = parse(file);
        checkWork(file, info);
        try {
            var decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                    .setProvider(Providers.signatures())
                    .build(passphrase.characters());
            return SoftwareKey.of(new PKCS8EncryptedPrivateKeyInfo(info).decryptPrivateKeyInfo(decryptor));
        } catch (PKCSException e) {
            throw new IOException(file + ": wrong passphrase, or a damaged key file", e);
        } catch (VerificationException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static EncryptedPrivateKeyInfo parse(Path file) throws IOException {
        var text = SafeFile.readPrivate(file, MAXIMUM_FILE).toStringUtf8();
        try (var pem = new PemReader(new StringReader(text))) {
            var object = pem.readPemObject();
            if (object == null || !object.getType().equals(LABEL)) {
                throw new IOException(file + " holds no " + LABEL + " in PEM");
            }
            return EncryptedPrivateKeyInfo.getInstance(object.getContent());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + " is no encrypted private key: " + e.getMessage(), e);
        }
    }

    private static void checkWork(Path file, EncryptedPrivateKeyInfo info) throws IOException {
        var encryption = info.getEncryptionAlgorithm();
        if (!encryption.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            throw new IOException(file + " is not encrypted with PBES2");
        }
        try {
            var derivation =
                    PBES2Parameters.getInstance(encryption.getParameters()).getKeyDerivationFunc();
            if (!derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
                throw new IOException(file + " is not encrypted with PBKDF2");
            }
            var iterations =
                    PBKDF2Params.getInstance(derivation.getParameters()).getIterationCount();
            if (iterations.bitLength() > 31 || iterations.intValue() > MAXIMUM_ITERATIONS) {
                throw new IOException(file + " asks for " + iterations + " iterations of PBKDF2; the most allowed is "
                        + MAXIMUM_ITERATIONS);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " has malformed encryption parameters", e);
        }
    }
}
