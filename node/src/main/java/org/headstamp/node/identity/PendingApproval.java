package org.headstamp.node.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft that waits for its second person.
 *
 * @param secondDueBy set when it may already have left with one person
 */
public record PendingApproval(
        ApprovalSubject subject,
        String drafter,
        Instant draftedAt,
        @Nullable Instant secondDueBy) {}
