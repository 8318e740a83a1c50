package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of the cases of a walk as the nodes show them, looked up once for each step. */
final class Shelves {
    private final Cast cast;
    private final List<Seized> cases;
    private final Map<String, List<Target>> seen = new HashMap<>();

    /** @param cases that the walk has at any time */
    Shelves(Cast cast, List<Seized> cases) {
        this.cast = cast;
        this.cases = cases;
    }

    void clear() {
        seen.clear();
    }

    /** Asteria's questions. */
    List<Target> questions() {
        return ofCases(Office.FOCAL_POINT_XA, "traces", "traces/", "/state");
    }

    /** The same as Borealia has them. */
    List<Target> requests() {
        return ofCases(Office.FOCAL_POINT_XB, "trace-requests", "trace-requests/", "/state");
    }

    List<Target> notifications() {
        return ofCases(Office.FOCAL_POINT_XA, "notifications", "notifications/", "/dispatch/type");
    }

    List<Target> investigations() {
        return ofCases(Office.INVESTIGATOR_XB, "investigations", "investigations/", "/state/type");
    }

    /** What Borealia tells of its investigations. */
    List<Target> updates() {
        var known = seen.get("updates");
        if (known != null) {
            return known;
        }
        var updates = new ArrayList<Target>();
        for (var investigation : investigations()) {
            Lists.all(cast.office(Office.INVESTIGATOR_XB), investigation.path() + "/updates")
                    .forEach(update -> updates.add(
                            target(investigation.caseId(), "investigation-updates/", update, "/dispatch/type")));
        }
        seen.put("updates", updates);
        return updates;
    }

    private List<Target> ofCases(Office reader, String list, String path, String stage) {
        return seen.computeIfAbsent(list, name -> {
            var found = new ArrayList<Target>();
            for (var seized : cases) {
                Lists.all(cast.office(reader), "cases/" + seized.caseId() + "/" + name)
                        .forEach(shown -> found.add(target(seized.caseId(), path, shown, stage)));
            }
            return found;
        });
    }

    private static Target target(String caseId, String path, JsonNode shown, String stage) {
        return new Target(
                caseId, path + shown.path("id").asText(), shown.at(stage).asText(), shown);
    }
}
