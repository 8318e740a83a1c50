package org.headstamp.node;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7, which sort by the time of their making (RFC 9562, section 5.7). */
public final class TimeOrderedUuid {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedUuid() {}

    /** A new UUID: 48 bits of milliseconds, then 74 random bits. */
    public static UUID at(Instant time, RandomGenerator random) {
        long high = (time.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0xfff);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
