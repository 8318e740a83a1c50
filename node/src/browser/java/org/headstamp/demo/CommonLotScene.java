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
        var asking = AskingOffices.ofCorvania(cast);
        var seized = asking.seize(inCorvania());
        var request = Papers.traceRequest("XB", seized.seizure(), "\"LOT_DISTRIBUTION\"", "");
        var unused = asking.ask(seized.caseId(), request);
        var answering = AnsweringOffices.ofBorealia(cast);
        var received = answering.take(seized.caseId(), "XB-2026-81");
        answering.answer(received, LOT, "Lost rounds of this lot are looked for.");
    }

    private static JsonNode inCorvania() {
        var seizure = Papers.seizure();
        ((ObjectNode) seizure.get("circumstances")).put("country", "XC").put("area", "");
        return seizure;
    }
}
