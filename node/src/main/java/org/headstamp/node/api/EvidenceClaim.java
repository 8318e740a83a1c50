package org.headstamp.node.api;

import java.time.Instant;
import org.headstamp.pki.bundle.EvidenceStatement;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence says; of these fields those that its kind has.
 *
 * @param deadline that passed
 * @param last pair sequence of the last message that had arrived
 * @param notSeenUntil when there was no receipt yet
 * @param number pair sequence of the message that had been sent
 * @param sentAt when that was sealed
 */
record EvidenceClaim(
        @Nullable Instant deadline,
        @Nullable Long last,
        @Nullable Instant notSeenUntil,
        @Nullable Long number,
        @Nullable Instant sentAt) {
    static EvidenceClaim of(EvidenceStatement statement) {
        return switch (statement) {
            case EvidenceStatement.NotDelivered(var until) -> new EvidenceClaim(null, null, until, null, null);
            case EvidenceStatement.Silent silent ->
                new EvidenceClaim(silent.deadline(), silent.last(), null, null, null);
            case EvidenceStatement.Sent(var number, var at) -> new EvidenceClaim(null, null, null, number, at);
        };
    }
}
