package org.headstamp.node.api.write;

import java.util.regex.Pattern;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Under which name a client makes one request, however often it sends it (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param value chosen by the client, unique within its account
 * @param target method and path of the request
 * @param request digest of what was asked for
 */
public record IdempotencyKey(String account, String value, String target, Sha256 request) {
    /** The header that carries the value. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,128}");

    /** @throws ProblemException if the header is missing or has another form */
    static IdempotencyKey of(String account, @Nullable String header, String target, Sha256 request) {
        if (header == null) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "the header " + HEADER + " is missing");
        }
        if (!FORM.matcher(header).matches()) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "the header " + HEADER + " must have 8 to 128 visible ASCII characters");
        }
        return new IdempotencyKey(account, header, target, request);
    }
}
