package org.headstamp.node.api;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;

/** Makes through REST what tests of REST start from. */
@Singleton
final class ApiDesk {
    static final String JSON = "application/json";

    /** A seizure of fired cases. */
    static final String SEIZURE = """
            {"circumstances": {"mode": "SEIZED", "date": "2026-03-01", "country": "XB", "context": "HOME_SEARCH"},
             "items": [{"reference": "1", "kind": {"type": "ammunition", "quantity": 120, "unit": "ROUND", "fired": true}}]}
            """;

    private final Officials officials;

    ApiDesk(Officials officials) {
        this.officials = officials;
    }

    String openCase() {
        return officials
                .as(Role.OFFICER)
                .contentType(JSON)
                .body("{\"title\": \"cases in a flat " + UUID.randomUUID() + "\", \"unit\": \"customs\"}")
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String recordSeizure() {
        return officials
                .as(Role.OFFICER)
                .contentType(JSON)
                .body(SEIZURE)
                .post("/api/v1/cases/" + openCase() + "/seizures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
