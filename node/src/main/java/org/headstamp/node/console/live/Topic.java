package org.headstamp.node.console.live;

import org.headstamp.node.CaseId;

/** What an open page shows. */
sealed interface Topic {
    /** A list over all cases: tasks, approvals, requests. */
    record Lists() implements Topic {}

    /** One case. */
    record OneCase(CaseId id) implements Topic {}

    /**
     * A draft that several people can work on.
     *
     * @param place by which the live addresses know it
     */
    record OneDraft(String place) implements Topic {}
}
