package org.headstamp.node.identity;

/** When something leaves the State, seen by the person who is about to draft it. */
public enum Departure {
    /** With the draft; nobody else is asked. */
    AT_ONCE,
    /** With the draft; a second person judges it within a day. */
    AT_ONCE_SECOND_LATER,
    /** Not before a second person has approved it. */
    AFTER_SECOND_PERSON;

    /** When it would leave if this operator drafted it. */
    public static Departure of(ApprovalRule rule, Operator drafter) {
        return switch (rule) {
            case ONE_PERSON -> AT_ONCE;
            case TWO_PERSONS -> AFTER_SECOND_PERSON;
            case ONE_NOW_SECOND_LATER -> drafter.isOneOf(Role.FOCAL_POINT) ? AT_ONCE_SECOND_LATER : AFTER_SECOND_PERSON;
        };
    }

    /** Whether nobody can hold it back any more. */
    public boolean isAtOnce() {
        return this != AFTER_SECOND_PERSON;
    }
}
