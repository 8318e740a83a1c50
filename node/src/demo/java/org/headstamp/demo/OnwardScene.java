package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Asteria follows the export to Corvania. */
final class OnwardScene {
    private static final String LOT = "XB-LOT-QRV21";

    private final Cast cast;
    private final Narrator narrator;

    OnwardScene(Cast cast) {
        this.cast = cast;
        this.narrator = cast.narrator();
    }

    void play(Seized seized) {
        narrator.chapter("The trace goes on to Corvania");
        var request = Papers.traceRequest("XC", seized.seizure(), "\"LOT_DISTRIBUTION\", \"END_USER\"", "\"XB\"");
        var asked = narrator.step("Asteria asks Corvania, to which a part of the lot was exported", () -> {
            var id = cast.office(Office.OFFICER_XA)
                    .post("cases/" + seized.caseId() + "/traces", request)
                    .get("id")
                    .asText();
            var unused = cast.office(Office.FOCAL_POINT_XA).post("traces/" + id + "/approval");
            return "traces/" + id;
        });
        narrator.act(
                "Corvania acknowledges, finds the import and the retail sales, and answers in full",
                () -> answer(seized.caseId()));
        var answers = narrator.step("Asteria reads Corvania's answer", () -> {
            var officer = cast.office(Office.OFFICER_XA);
            var unused = Records.await(
                    officer,
                    asked,
                    "Corvania's answer",
                    trace -> Records.state(trace).equals("answered"));
            return officer.get(asked + "/answers");
        });
        var answer =
                (answers.isArray() ? answers : answers.path("items")).path(0).path("answer");
        narrator.note("outcome %s, %d events; last of them: %s"
                .formatted(
                        answer.path("outcome").asText(),
                        answer.path("transferHistory").size(),
                        last(answer.path("transferHistory"))));
    }

    private void answer(String caseId) throws Exception {
        var focalPoint = cast.office(Office.FOCAL_POINT_XC);
        var received = Records.awaitOne(
                focalPoint,
                "trace-requests",
                "the request to be handled in Corvania",
                trace -> trace.path("caseId").asText().equals(caseId));
        var path = "trace-requests/" + received.get("id").asText();
        var registrar = cast.office(Office.REGISTRAR_XC);
        focalPoint.post(path + "/acknowledgement", Papers.acknowledgement("XC-2026-5"));
        registrar.post(path + "/search");
        registrar.post(path + "/answer", Papers.answer(LOT, "One purchaser bought five times the monthly limit."));
        focalPoint.post(path + "/approval");
    }

    private static String last(JsonNode events) {
        var event = events.path(events.size() - 1);
        return event.path("kind").asText() + " " + event.path("date").asText();
    }
}
