package org.headstamp.node.identity;

import java.time.Instant;

/**
 * A session of the console, without what opens it.
 *
 * @param usedAt written at most once a minute
 * @param endsAt when it ends at the latest, however much it is used
 */
public record Session(
        SessionId id,
        String account,
        Beginning beganWith,
        Instant beganAt,
        Instant usedAt,
        Instant endsAt,
        SessionOrigin origin) {}
