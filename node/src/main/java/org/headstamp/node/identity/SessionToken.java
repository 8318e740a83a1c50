package org.headstamp.node.identity;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headstamp.pki.Sha256;

/** What opens a session: 32 random bytes in base 64, of which only the browser knows more than the digest. */
public record SessionToken(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LENGTH = 32;

    static SessionToken fresh(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if it has not the form of a token. */
    static Optional<SessionToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    Sha256 digest() {
        return Sha256.of(ByteString.copyFromUtf8(text));
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
