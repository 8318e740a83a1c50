package org.headstamp.node.exchange;

import java.time.Instant;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * How the exchange with one peer goes.
 *
 * @param queued messages of ours without a receipt that have not expired
 * @param oldestQueued when the oldest of them was sealed; null when none is queued
 * @param nextAttempt when the next of them is tried; null when none is queued
 * @param lastFailure of the latest attempt that failed among them; null when none failed
 * @param settledInHour messages of ours that the peer receipted within the last hour
 * @param receivedInHour messages of the peer that were taken into custody within the last hour
 * @param unhandled messages of the peer in custody that no feature handled yet
 * @param parked those of them whose handling failed and is tried again later
 * @param oldestUnhandled when the oldest unhandled one was received; null when there is none
 */
public record PeerTraffic(
        MemberState peer,
        long queued,
        @Nullable Instant oldestQueued,
        @Nullable Instant nextAttempt,
        @Nullable FailedAttempt lastFailure,
        long settledInHour,
        long receivedInHour,
        long unhandled,
        long parked,
        @Nullable Instant oldestUnhandled) {}
