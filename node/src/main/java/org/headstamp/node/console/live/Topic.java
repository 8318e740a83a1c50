package org.headstamp.node.console.live;

import org.headstamp.node.CaseId;

/** What an open page shows. */
public sealed interface Topic {
    /** A list over all cases: tasks, approvals, requests. */
    record Lists() implements Topic {}

    /** One case. */
    record OneCase(CaseId id) implements Topic {}
}
