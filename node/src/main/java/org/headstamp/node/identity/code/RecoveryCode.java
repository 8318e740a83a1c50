package org.headstamp.node.identity.code;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;

/**
 * Replaces the second factor once, for who lost it: 80 random bits in four groups of base 32. So many that a plain digest
 * guards it.
 */
public record RecoveryCode(String text) {
    /** How many an account gets. */
    public static final int COUNT = 10;

    private static final int LENGTH = 10;

    /** A new set. */
    public static List<RecoveryCode> fresh(SecureRandom random) {
        return Stream.generate(() -> one(random)).limit(COUNT).toList();
    }

    private static RecoveryCode one(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new RecoveryCode(Base32.grouped(ByteString.copyFrom(bytes), "-"));
    }

    /** What is stored. It is the same however the code is grouped and written. */
    public Sha256 digest() {
        var bare = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Sha256.of(ByteString.copyFromUtf8(bare));
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
