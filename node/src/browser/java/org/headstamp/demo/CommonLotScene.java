package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Corvania asks Borealia about the lot of the exercise before Asteria does: both may then be told of each other. */
final class CommonLotScene {
    private static final String LOT = "XB-LOT-QRV21";

    private final Cast cast;

    CommonLotScene(Cast cast) {
        this.cast = cast;
    }

    void play() throws IOException, InterruptedException {
        var officer = cast.office(Office.OFFICER_XC);
        var caseId = officer.post("cases", Papers.newCase()).get("id").asText();
        var seizure = officer.post("cases/" + caseId + "/seizures", inCorvania());
        var request = Papers.traceRequest("XB", seizure, "\"LOT_DISTRIBUTION\"", "");
        var trace =
                officer.post("cases/" + caseId + "/traces", request).get("id").asText();
        cast.office(Office.FOCAL_POINT_XC).post("traces/" + trace + "/approval");
        answer(caseId);
    }

    private void answer(String caseId) throws IOException, InterruptedException {
        var focalPoint = cast.office(Office.FOCAL_POINT_XB);
        var received = Records.awaitOne(
                focalPoint,
                "trace-requests",
                "the question of Corvania to arrive",
                asked -> asked.path("caseId").asText().equals(caseId));
        var path = "trace-requests/" + received.get("id").asText();
        var registrar = cast.office(Office.REGISTRAR_XB);
        focalPoint.post(path + "/acknowledgement", Papers.acknowledgement("XB-2026-81"));
        registrar.post(path + "/search");
        registrar.post(path + "/answer", Papers.answer(LOT, "Lost rounds of this lot are looked for."));
        focalPoint.post(path + "/approval");
    }

    private static JsonNode inCorvania() {
        var seizure = Papers.seizure();
        ((ObjectNode) seizure.get("circumstances")).put("country", "XC").put("area", "");
        return seizure;
    }
}
