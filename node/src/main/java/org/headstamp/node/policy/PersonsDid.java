package org.headstamp.node.policy;

import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.message.TraceOutcome;
import org.jspecify.annotations.Nullable;

/** What persons made of a question that a policy is tried on. */
public enum PersonsDid {
    NOT_YET,
    ANSWERED_THE_SAME,
    ANSWERED_OTHERWISE,
    /** They held something back that would have left. */
    WITHHELD,
    /** They refused what would have left. */
    REFUSED,
    /** No person decided: a policy did. */
    LEFT_BY_POLICY;

    static PersonsDid with(@Nullable Reply reply, TraceOutcome shown) {
        return switch (reply) {
            case null -> NOT_YET;
            case Reply.NoAnswer refused -> REFUSED;
            case Reply.Answer answered -> {
                var answer = answered.answer();
                if (!answer.automaticPolicy().isEmpty()) {
                    yield LEFT_BY_POLICY;
                }
                if (!answer.withheld().isEmpty()) {
                    yield WITHHELD;
                }
                yield answer.outcome() == shown ? ANSWERED_THE_SAME : ANSWERED_OTHERWISE;
            }
        };
    }

    /** Whether the policy would have told what persons did not. */
    boolean isAlarming() {
        return this == WITHHELD || this == REFUSED;
    }
}
