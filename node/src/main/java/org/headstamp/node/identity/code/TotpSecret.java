package org.headstamp.node.identity.code;

import com.google.protobuf.ByteString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** What an authenticator app and the node share: 20 bytes, as long as the digest (RFC 4226, section 4). */
public record TotpSecret(ByteString bytes) {
    private static final int LENGTH = 20;

    public TotpSecret {
        if (bytes.size() != LENGTH) {
            throw new IllegalArgumentException("a secret has " + LENGTH + " bytes, not " + bytes.size());
        }
    }

    /** A new secret. */
    public static TotpSecret fresh(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new TotpSecret(ByteString.copyFrom(bytes));
    }

    /** In base 32 and groups of four, to be typed. */
    public String grouped() {
        return Base32.grouped(bytes, " ");
    }

    /** For authenticator apps, as they read it from a QR code (Key URI format). */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + Base32.of(bytes) + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret[hidden]";
    }
}
