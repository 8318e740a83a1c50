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
        var asteria = AskingOffices.ofAsteria(cast);
        var asked = narrator.step(
                "Asteria asks Corvania, to which a part of the lot was exported",
                () -> asteria.ask(seized.caseId(), request));
        narrator.act(
                "Corvania acknowledges, finds the import and the retail sales, and answers in full",
                () -> answer(seized.caseId()));
        var answers = narrator.step("Asteria reads Corvania's answer", () -> asteria.read(asked));
        var answer = answers.path(0).path("answer");
        narrator.note("outcome %s, %d events; last of them: %s"
                .formatted(
                        answer.path("outcome").asText(),
                        answer.path("transferHistory").size(),
                        last(answer.path("transferHistory"))));
    }

    private void answer(String caseId) throws Exception {
        var corvania = AnsweringOffices.ofCorvania(cast);
        corvania.answer(corvania.take(caseId, "XC-2026-5"), LOT, "One purchaser bought five times the monthly limit.");
    }

    private static String last(JsonNode events) {
        var event = events.path(events.size() - 1);
        return event.path("kind").asText() + " " + event.path("date").asText();
    }
}
