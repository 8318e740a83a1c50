package org.headstamp.node.identity.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords after RFC 6238: HMAC-SHA-1, steps of 30 seconds, six digits. */
public final class Totp {
    private static final String ALGORITHM = "HmacSHA1";
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    /** How many steps the clock of an app may be off. */
    private static final int WINDOW = 1;

    private Totp() {}

    /** The time step of an instant. */
    public static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    public static String code(TotpSecret secret, long step) {
        var hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(truncated % MODULUS);
    }

    /**
     * The step that a code belongs to, at most one from that of the time, and later than the last one taken; empty for a
     * wrong or used code.
     */
    public static OptionalLong stepOf(TotpSecret secret, String code, Instant now, long lastTaken) {
        var found = OptionalLong.empty();
        if (FORM.matcher(code).matches()) {
            long present = stepAt(now);
            for (long step = present + WINDOW; step >= present - WINDOW; step--) {
                if (step > lastTaken && same(code(secret, step), code)) {
                    found = OptionalLong.of(step);
                }
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hash(TotpSecret secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes().toByteArray(), ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform lacks " + ALGORITHM, e);
        }
    }
}
