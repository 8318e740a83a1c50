package org.headstamp.node.exchange;

import org.headstamp.pki.VerificationException;
import org.jspecify.annotations.Nullable;

/**
 * Why the last attempt to deliver a message of ours, or to handle one of another State, failed.
 *
 * @param cause null for what was written down before causes were kept
 * @param code {@link NotNowCode} or {@link RejectionCode} by name; null where the cause tells all
 * @param detail in English, for people who run nodes
 */
public record FailedAttempt(
        @Nullable FailureCause cause, @Nullable String code, String detail) {
    static FailedAttempt of(EnvelopeReply.NotNow reply) {
        var code = reply.code();
        return new FailedAttempt(FailureCause.NOT_NOW, code.name(), "not now: " + code + ": " + reply.detail());
    }

    static FailedAttempt of(EnvelopeReply.Refused reply) {
        var code = reply.code();
        return new FailedAttempt(
                FailureCause.REFUSED_UNSEALED, code.name(), "refused unsealed: " + code + ": " + reply.detail());
    }

    static FailedAttempt overloaded() {
        return new FailedAttempt(FailureCause.OVERLOADED, null, "the peer has too much to do");
    }

    static FailedAttempt of(PeerUnreachableException e) {
        return new FailedAttempt(FailureCause.UNREACHABLE, null, String.valueOf(e.getMessage()));
    }

    static FailedAttempt of(VerificationException e) {
        return new FailedAttempt(FailureCause.BAD_RECEIPT, null, "the receipt does not hold: " + e.reason());
    }

    static FailedAttempt handling(RuntimeException e) {
        return new FailedAttempt(FailureCause.NOT_HANDLED, null, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
