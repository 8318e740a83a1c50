package org.headstamp.node.operate;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;

/** The key that encrypts session cookies: made at first start, kept in the data directory for this node alone. */
final class SessionKey {
    private static final int BYTES = 48;
    private static final int LONGEST_FILE = 256;

    private SessionKey() {}

    /** Reads the key, or makes it. */
    static String in(Path dataDirectory, SecureRandom random) throws IOException {
        var file = Files.createDirectories(dataDirectory).resolve("session.key");
        if (!Files.exists(file)) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var text = Base64.getEncoder().encodeToString(bytes);
            SafeFile.write(file, ByteString.copyFromUtf8(text), Existing.REFUSE);
        }
        return SafeFile.readPrivate(file, LONGEST_FILE).toStringUtf8();
    }
}
