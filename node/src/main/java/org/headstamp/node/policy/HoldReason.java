package org.headstamp.node.policy;

/** Why an answer waits for a person. */
public enum HoldReason {
    /** No policy for answers is in force. */
    NO_POLICY,
    /** An item may be more than one record. */
    SEVERAL_CANDIDATES,
    /** The best record for an item is not certain, or no more than a manufacturer. */
    NO_CERTAIN_MATCH,
    /** Some items are in the records and some are not. */
    NOT_EVERY_ITEM_FOUND,
    /** Too little of an item was read to search for it. */
    NOT_READABLE,
    /** The answer would tell of a person, or of somebody of whom the records do not say what he is. */
    NAMES_A_PERSON,
    ASKS_ABOUT_A_PERSON,
    /** Something would have to be held back, on a ground that a person must choose. */
    NEEDS_WITHHOLDING,
    /** The records contradict the find, the law or themselves; the caveats of the answer say how. */
    FINDING,
    /** There are more transfers than one answer shows. */
    HISTORY_CUT,
    /** An alert of ours or of another State names the lot. */
    LOT_UNDER_ALERT,
    /** A parallel investigation of ours concerns the lot. */
    LOT_UNDER_INVESTIGATION,
    /** The asker's conditions are in words (H3). */
    HANDLING_IN_WORDS,
    NAMES_A_FORCE,
    PEER_NOT_COVERED,
    QUESTION_NOT_COVERED,
    OUTCOME_NOT_COVERED,
    PRIORITY_TOO_HIGH,
    HANDLING_TOO_STRICT,
    SCORE_TOO_LOW,
    /** As many answers left to this State today as the policy allows. */
    DAILY_BOUND_OF_PEER,
    /** As many answers left today as this node lets leave without a person. */
    DAILY_BOUND,
    /** A person took the question up first. */
    TAKEN_UP,
    /** The registers or the policy failed; the log of the node says how. */
    FAILED
}
