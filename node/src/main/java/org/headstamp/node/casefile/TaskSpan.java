package org.headstamp.node.casefile;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time in which something may have happened to tasks.
 *
 * @param after the last moment before it
 * @param until its last moment
 * @param near how long before its end a task is near to it
 */
public record TaskSpan(Instant after, Instant until, Duration near) {}
