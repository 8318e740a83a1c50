package org.headstamp.node.console.live;

import org.headstamp.node.CaseId;
import org.headstamp.node.identity.PartyKey;

/** What an open page shows. */
sealed interface Topic {
    /** A list over all cases: tasks, cases, approvals, requests, investigations, alerts. */
    record Lists() implements Topic {}

    /** The list of imports into the registers. */
    record Imports() implements Topic {}

    /** What a party of the trade is asked. */
    record OneParty(PartyKey party) implements Topic {}

    /** Something at which people see each other. */
    sealed interface Shared extends Topic {
        /** By which the live addresses know it. */
        String place();
    }

    /** One case. */
    record OneCase(CaseId id) implements Shared {
        @Override
        public String place() {
            return "cases/" + id;
        }
    }

    /** A draft that several people can work on. */
    record OneDraft(String place) implements Shared {}
}
