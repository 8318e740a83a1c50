package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A question that Borealia has taken and searched, and not answered yet.
 *
 * @param caseId of the case of Asteria in which it was asked
 * @param page of it in Borealia's console
 */
record OpenQuestion(String caseId, String page) {
    private static final String QUESTIONS = "\"LOT_DISTRIBUTION\", \"EXPORT\"";

    /** Asks it by REST, in a case of its own. */
    static OpenQuestion ask(Cast cast) throws Exception {
        var seized = new SeizureScene(cast).play();
        var trace = draft(cast, seized);
        approve(cast, trace);
        var received = Records.awaitOne(
                cast.office(Office.FOCAL_POINT_XB),
                "trace-requests",
                "the request to be handled in Borealia",
                request -> request.path("caseId").asText().equals(seized.caseId()));
        var id = received.get("id").asText();
        cast.office(Office.FOCAL_POINT_XB)
                .post("trace-requests/" + id + "/acknowledgement", Papers.acknowledgement("XB-2026-90"));
        cast.office(Office.REGISTRAR_XB).post("trace-requests/" + id + "/search");
        return new OpenQuestion(seized.caseId(), "/console/requests/" + id);
    }

    /** The officer drafts it; returns its id. */
    static String draft(Cast cast, Seized seized) throws Exception {
        JsonNode request = Papers.traceRequest("XB", seized.seizure(), QUESTIONS, "");
        return cast.office(Office.OFFICER_XA)
                .post("cases/" + seized.caseId() + "/traces", request)
                .get("id")
                .asText();
    }

    static void approve(Cast cast, String trace) throws Exception {
        cast.office(Office.FOCAL_POINT_XA).post("traces/" + trace + "/approval");
    }
}
