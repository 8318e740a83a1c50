package org.headstamp.pki.cli;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.VerifyingKey;

/** A public key as PEM, which {@code openssl dgst -verify} reads. */
final class PublicKeyFile {
    private static final String LABEL = "PUBLIC KEY";
    private static final int MAXIMUM_FILE = 4096;

    private PublicKeyFile() {}

    static void write(Path file, VerifyingKey key, Existing existing) throws IOException {
        var text = new StringWriter();
        try (var pem = new PemWriter(text)) {
            pem.writeObject(new PemObject(LABEL, key.spki().toByteArray()));
        }
        SafeFile.write(file, ByteString.copyFromUtf8(text.toString()), existing);
    }

    static VerifyingKey read(Path file) throws IOException, VerificationException {
        var text = SafeFile.read(file, MAXIMUM_FILE).toStringUtf8();
        try (var pem = new PemReader(new StringReader(text))) {
            var object = pem.readPemObject();
            if (object == null || !object.getType().equals(LABEL)) {
                throw new IOException(file + " holds no " + LABEL + " in PEM");
            }
            return VerifyingKey.ofSpki(ByteString.copyFrom(object.getContent()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + " is no public key: " + e.getMessage(), e);
        }
    }
}
