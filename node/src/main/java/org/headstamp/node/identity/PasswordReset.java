package org.headstamp.node.identity;

import java.time.Instant;

/** Another first password for an account, which waits for a second focal point. */
public record PasswordReset(PasswordResetId id, String account, String askedBy, Instant askedAt) {}
