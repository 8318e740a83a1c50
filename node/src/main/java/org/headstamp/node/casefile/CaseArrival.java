package org.headstamp.node.casefile;

/** Whether a message of another State may belong to the case that it names. */
public sealed interface CaseArrival {
    /** It may; the case is there now. */
    record Fits(Casefile casefile) implements CaseArrival {}

    /** It may not; nothing was changed. */
    record Refused(Reason reason) implements CaseArrival {}

    /** Why a message does not belong to the case that it names. */
    enum Reason {
        /** The id says that we opened the case, and we did not. */
        UNKNOWN_CASE,
        /** Only the State that the id names can begin a case under it. */
        NOT_THE_OPENER,
        /** The sender was never taken into this case. */
        NOT_A_PARTICIPANT
    }
}
