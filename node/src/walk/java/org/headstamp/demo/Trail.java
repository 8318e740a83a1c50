package org.headstamp.demo;

/**
 * What an act leaves in the log under the name of the account that does it.
 *
 * @param drafted entries of a draft
 * @param approved entries of an approval
 * @param least changes of a state, at least
 * @param most changes of a state, at most: a record that already stands where it should go does not change
 */
record Trail(int drafted, int approved, int least, int most) {
    static final Trail NOTHING = new Trail(0, 0, 0, 0);
    static final Trail DRAFT = new Trail(1, 0, 0, 0);
    static final Trail DRAFT_THAT_SHOWS = new Trail(1, 0, 1, 1);
    static final Trail APPROVAL = new Trail(0, 1, 1, 1);
    static final Trail SECOND_APPROVAL = new Trail(0, 1, 0, 0);
    /** A withdrawal gives up every draft about its question. */
    static final Trail APPROVAL_OF_MESSAGE = new Trail(0, 1, 0, 20);

    static final Trail CHANGE = new Trail(0, 0, 1, 1);
    static final Trail PERHAPS_A_CHANGE = new Trail(0, 0, 0, 1);

    Trail plus(Trail more) {
        return new Trail(drafted + more.drafted, approved + more.approved, least + more.least, most + more.most);
    }
}
