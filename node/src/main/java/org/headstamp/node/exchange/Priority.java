package org.headstamp.node.exchange;

import java.time.Duration;

/** How urgent a message is; answer times after article 5 of Directive (EU) 2023/977. */
public enum Priority {
    URGENT_DIRECT(Duration.ofHours(8)),
    URGENT(Duration.ofDays(3)),
    NORMAL(Duration.ofDays(7)),
    ROUTINE(Duration.ofDays(30));

    private final Duration answerTime;

    Priority(Duration answerTime) {
        this.answerTime = answerTime;
    }

    /** Time to answer unless the two States agreed otherwise. */
    public Duration answerTime() {
        return answerTime;
    }

    /** An urgent message must say why it is urgent. */
    public boolean isUrgent() {
        return this == URGENT_DIRECT || this == URGENT;
    }
}
