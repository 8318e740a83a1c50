package org.headstamp.node.trace.onward;

/** What became of an answer that names a further State. */
public enum FollowUp {
    NOT_YET,
    /** Persons drafted the next question, or sent it. */
    ASKED,
    /** They took the next question back. */
    GIVEN_UP,
    /** They were done with the answer and did not ask on. */
    CLOSED_WITHOUT,
    /** No person decided: a policy did. */
    BY_POLICY;

    /** Whether persons did not want what would have left. */
    public boolean isAlarming() {
        return this == GIVEN_UP || this == CLOSED_WITHOUT;
    }
}
