package org.headstamp.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one State has in its books: its log, and what its focal point reads of every case.
 *
 * @param checkpoint of a tree that the log contains, a signed note
 */
record StateBooks(StateLog log, String checkpoint, Map<String, CaseBook> cases) {
    StateBooks {
        cases = Map.copyOf(cases);
    }

    /** Cases first: reading some of it is an event of its own, which the log then has. */
    static StateBooks read(RestOffice focalPoint, String state, RestOffice auditor) {
        var cases = new LinkedHashMap<String, CaseBook>();
        Pages.all(focalPoint, "cases").stream()
                .map(found -> found.path("id").asText())
                .forEach(id -> cases.put(id, CaseBook.read(focalPoint, id)));
        var checkpoint = auditor.find("log/checkpoint", "text/plain")
                .orElseThrow(() -> new StepFailedException(state + " has no checkpoint"));
        return new StateBooks(StateLog.read(state, auditor), checkpoint, cases);
    }

    String state() {
        return log.state();
    }

    /** The same books with another log. */
    StateBooks with(StateLog other) {
        return new StateBooks(other, checkpoint, cases);
    }

    /** The same books with another view of a case. */
    StateBooks with(String caseId, CaseBook book) {
        var others = new LinkedHashMap<>(cases);
        others.put(caseId, book);
        return new StateBooks(log, checkpoint, others);
    }
}
