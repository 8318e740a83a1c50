package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.Base64;
import java.util.regex.Pattern;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** Reads numbers and base64 in their one canonical spelling, so that no two texts say the same. */
final class CanonicalText {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private CanonicalText() {}

    static VerificationException malformed(String detail) {
        return new VerificationException(Reason.MALFORMED, detail);
    }

    static long decimal(String what, String text) throws VerificationException {
        if (!DECIMAL.matcher(text).matches()) {
            throw malformed("the " + what + " is not a decimal number without leading zeros");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new VerificationException(Reason.MALFORMED, "the " + what + " is out of range", e);
        }
    }

    static String base64(ByteString bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** RFC 4648 section 4, with padding and with zeros in the bits that carry nothing. */
    static ByteString base64(String what, String text) throws VerificationException {
        try {
            var bytes = ByteString.copyFrom(Base64.getDecoder().decode(text));
            if (base64(bytes).equals(text)) {
                return bytes;
            }
            throw malformed("the " + what + " is not in canonical base64");
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, "the " + what + " is not base64", e);
        }
    }

    static Sha256 hash(String what, String text) throws VerificationException {
        var bytes = base64(what, text);
        if (bytes.size() != Sha256.LENGTH) {
            throw malformed("the " + what + " has " + bytes.size() + " bytes, not " + Sha256.LENGTH);
        }
        return new Sha256(bytes);
    }
}
