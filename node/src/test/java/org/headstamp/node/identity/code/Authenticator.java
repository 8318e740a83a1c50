package org.headstamp.node.identity.code;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/** The app on somebody's phone: it knows what it was shown, and the time. */
public final class Authenticator {
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})&");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TotpSecret secret;

    private Authenticator(TotpSecret secret) {
        this.secret = secret;
    }

    /** Reads an {@code otpauth} address. */
    public static Authenticator scanning(String address) {
        var found = SECRET.matcher(URI.create(address).getRawQuery());
        if (!found.find()) {
            throw new AssertionError("no secret of 160 bits in " + address);
        }
        var number = BigInteger.ZERO;
        for (char digit : found.group(1).toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        var bytes = new ByteArrayOutputStream();
        for (int shift = 152; shift >= 0; shift -= 8) {
            bytes.write(number.shiftRight(shift).intValue());
        }
        return new Authenticator(new TotpSecret(ByteString.copyFrom(bytes.toByteArray())));
    }

    /** What it shows at a time. */
    public String code(Instant at) {
        return Totp.code(secret, Totp.stepAt(at));
    }
}
