package org.headstamp.node.policy;

/** Why an answer, or a question that could go on with one, waits for a person. */
public enum HoldReason {
    /** No policy for this is in force. */
    NO_POLICY,
    /** An item may be more than one record. */
    SEVERAL_CANDIDATES,
    /** The best record for an item is not certain, or no more than a manufacturer. */
    NO_CERTAIN_MATCH,
    /** Some items are in the records and some are not. */
    NOT_EVERY_ITEM_FOUND,
    /** Too little of an item was read to search for it. */
    NOT_READABLE,
    /** The answer tells of a person, or of somebody of whom the records do not say what he is. */
    NAMES_A_PERSON,
    ASKS_ABOUT_A_PERSON,
    /** Something would have to be held back, on a ground that a person must choose. */
    NEEDS_WITHHOLDING,
    /** The records contradict the find, the law or themselves; the caveats of the answer say how. */
    FINDING,
    /** There are more transfers than one answer shows. */
    HISTORY_CUT,
    /** An alert of ours or of another State names a lot. */
    LOT_UNDER_ALERT,
    /** A parallel investigation of ours concerns the lot, or the State that answered keeps something back for one. */
    LOT_UNDER_INVESTIGATION,
    /** The conditions of the asker, or of the State that answered, are in words (H3). */
    HANDLING_IN_WORDS,
    NAMES_A_FORCE,
    PEER_NOT_COVERED,
    QUESTION_NOT_COVERED,
    OUTCOME_NOT_COVERED,
    PRIORITY_TOO_HIGH,
    HANDLING_TOO_STRICT,
    SCORE_TOO_LOW,
    /** The answer is not the last word: more is to follow, or the question or the answer is in doubt by now. */
    ANSWER_NOT_FINAL,
    /** The answer takes the place of one that was wrong. */
    ANSWER_CORRECTED,
    /** A later answer took the place of this one, and is looked at in its turn. */
    ANSWER_PUT_RIGHT,
    /** Two persons see to what is urgent and direct. */
    URGENT_DIRECT,
    /** Question and answer are not of the same exercise, or only one is of any. */
    CROSSES_EXERCISE,
    /** The chain would come back to a State that was asked, or is too long. */
    LOOP,
    /** A question of the case asks the State about these items already. */
    ASKED_ALREADY,
    /** The State that answered prohibits that its answer is passed on. */
    RELEASE_PROHIBITED,
    /** The State that answered must give leave first; with it the decision is taken anew. */
    NEEDS_LEAVE,
    /** The sealed answers do not fit the question, or into one message with it. */
    PROOFS_DO_NOT_FIT,
    NEXT_STATE_NOT_COVERED,
    /** As much left to this State today as the policy allows. */
    DAILY_BOUND_OF_PEER,
    /** As much left today as this node lets leave without a person. */
    DAILY_BOUND,
    /** A person took it up first, or was done with it. */
    TAKEN_UP,
    CASE_CLOSED,
    /** The registers, the policy or the sending failed; the log of the node says how. */
    FAILED
}
