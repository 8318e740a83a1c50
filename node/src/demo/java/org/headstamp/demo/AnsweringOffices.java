package org.headstamp.demo;

import java.io.IOException;

/** Who answers in a State: a focal point takes a question up and lets the answer leave, which a registrar drafts. */
record AnsweringOffices(Cast cast, Office registrar, Office focalPoint) {
    static AnsweringOffices ofBorealia(Cast cast) {
        return new AnsweringOffices(cast, Office.REGISTRAR_XB, Office.FOCAL_POINT_XB);
    }

    static AnsweringOffices ofCorvania(Cast cast) {
        return new AnsweringOffices(cast, Office.REGISTRAR_XC, Office.FOCAL_POINT_XC);
    }

    /** Takes up what was asked in a case, once it has arrived; returns its path. */
    String take(String caseId, String localReference) throws IOException, InterruptedException {
        var desk = cast.office(focalPoint);
        var received = Records.awaitOne(
                desk,
                "trace-requests",
                "what was asked in " + caseId + " to be handled in " + focalPoint.state(),
                asked -> asked.path("caseId").asText().equals(caseId));
        var path = "trace-requests/" + received.get("id").asText();
        desk.post(path + "/acknowledgement", Papers.acknowledgement(localReference));
        return path;
    }

    /** Looks for the lot, and says that it is the one of this key. */
    void answer(String question, String lot, String remarks) throws IOException, InterruptedException {
        cast.office(registrar).post(question + "/search");
        cast.office(registrar).post(question + "/answer", Papers.answer(lot, remarks));
        cast.office(focalPoint).post(question + "/approval");
    }
}
