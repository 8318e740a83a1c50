package org.headstamp.demo;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** How Borealia's investigator and focal point tell Asteria of the investigation. */
final class InvestigationDesk {
    private final RestOffice investigator;
    private final RestOffice focalPoint;

    InvestigationDesk(RestOffice investigator, RestOffice focalPoint) {
        this.investigator = investigator;
        this.focalPoint = focalPoint;
    }

    /** Returns the id of the update. */
    String draft(String investigation, String findings, int suspects, int measures)
            throws IOException, InterruptedException {
        return investigator
                .post(investigation + "/updates", Papers.investigationUpdate(findings, suspects, measures))
                .get("id")
                .asText();
    }

    /** From the next update on Asteria is told this much. */
    void grant(String investigation, String level) throws IOException, InterruptedException {
        int seen = focalPoint.get(investigation).get("grantVersion").asInt();
        var body = BodyPublishers.ofString("{\"granted\": \"" + level + "\", \"version\": " + seen + "}");
        var unused = focalPoint.send("PUT", investigation + "/grant", "application/json", body);
    }

    void approve(String update) throws IOException, InterruptedException {
        var unused = focalPoint.post("investigation-updates/" + update + "/approval");
    }
}
