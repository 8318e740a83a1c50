package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Who asks in a State: an officer drafts, and a focal point lets it leave. */
record AskingOffices(Cast cast, Office officer, Office focalPoint) {
    static AskingOffices ofAsteria(Cast cast) {
        return new AskingOffices(cast, Office.OFFICER_XA, Office.FOCAL_POINT_XA);
    }

    static AskingOffices ofCorvania(Cast cast) {
        return new AskingOffices(cast, Office.OFFICER_XC, Office.FOCAL_POINT_XC);
    }

    /** Records a seizure in a case of its own. */
    Seized seize(JsonNode seizure) throws IOException, InterruptedException {
        var desk = cast.office(officer);
        var caseId = desk.post("cases", Papers.newCase()).get("id").asText();
        return new Seized(caseId, desk.post("cases/" + caseId + "/seizures", seizure));
    }

    /** Returns the path of the draft. */
    String draft(String caseId, JsonNode request) throws IOException, InterruptedException {
        var drafted = cast.office(officer).post("cases/" + caseId + "/traces", request);
        return "traces/" + drafted.get("id").asText();
    }

    /** Lets what was drafted leave. */
    void approve(String draft) throws IOException, InterruptedException {
        var unused = cast.office(focalPoint).post(draft + "/approval");
    }

    /** Returns the path of the question, which has left. */
    String ask(String caseId, JsonNode request) throws IOException, InterruptedException {
        var draft = draft(caseId, request);
        approve(draft);
        return draft;
    }

    /** Waits for the answer to a question; returns all that came. */
    JsonNode read(String question) throws IOException, InterruptedException {
        var unused = Records.await(
                cast.office(officer),
                question,
                "the answer to " + question,
                trace -> Records.state(trace).equals("answered"));
        var answers = cast.office(officer).get(question + "/answers");
        return answers.isArray() ? answers : answers.path("items");
    }
}
