package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Asteria asks Borealia, and Borealia answers in part. */
final class TraceScene {
    private static final String QUESTIONS = "\"LOT_DISTRIBUTION\", \"EXPORT\", \"LOSS_REPORT\"";
    private static final String CONSIGNEE = "XC-IMP-CORVANIA";

    private final Cast cast;
    private final Narrator narrator;

    TraceScene(Cast cast) {
        this.cast = cast;
        this.narrator = cast.narrator();
    }

    /** Returns the trace that Borealia answered, as Asteria knows it. */
    JsonNode play(Seized seized) {
        narrator.chapter("Asteria asks Borealia");
        var asked = ask(seized);
        narrator.chapter("Borealia answers");
        var received = acknowledge(seized.caseId());
        answer("trace-requests/" + received.get("id").asText());
        return read(asked);
    }

    private String ask(Seized seized) {
        var request = Papers.traceRequest("XB", seized.seizure(), QUESTIONS, "");
        var id = narrator.step(
                "The officer drafts an urgent trace request: lot distribution, export, loss report",
                () -> cast.office(Office.OFFICER_XA)
                        .post("cases/" + seized.caseId() + "/traces", request)
                        .get("id")
                        .asText());
        narrator.act(
                "The focal point approves it as the second person; the node seals and sends it",
                () -> cast.office(Office.FOCAL_POINT_XA).post("traces/" + id + "/approval"));
        narrator.act(
                "Borealia's node takes it into custody; its sealed receipt is verified and logged",
                () -> Records.await(
                        cast.office(Office.OFFICER_XA),
                        "traces/" + id,
                        "the receipt of Borealia",
                        trace -> !Records.state(trace).equals("sent")));
        return "traces/" + id;
    }

    private JsonNode acknowledge(String caseId) {
        var received = Records.awaitOne(
                cast.office(Office.FOCAL_POINT_XB),
                "trace-requests",
                "the request to be handled in Borealia",
                trace -> trace.path("caseId").asText().equals(caseId));
        narrator.act(
                "Borealia's focal point reads the request and acknowledges it",
                () -> cast.office(Office.FOCAL_POINT_XB)
                        .post(
                                "trace-requests/" + received.get("id").asText() + "/acknowledgement",
                                Papers.acknowledgement("XB-2026-88")));
        return received;
    }

    private void answer(String trace) {
        var registrar = cast.office(Office.REGISTRAR_XB);
        var searched = narrator.step(
                "The registrar searches the registers: 200,000 lots, 1,000,000 transfers",
                () -> registrar.post(trace + "/search"));
        var best = searched.at("/searches/0/result/candidates/0");
        var lot = best.at("/match/lot");
        StepFailedException.unless(
                lot.path("number").asText().equals(StoryRecords.LOT), "the lot was not found: " + searched);
        StepFailedException.unless(
                best.path("score").asDouble() == 1 && best.path("doubts").isEmpty(),
                "the lot does not agree as it was read: " + best);
        narrator.note("best candidate, score %s: lot %s of %s, %,d rounds against a legal %,d; reasons %s"
                .formatted(
                        best.path("score").asText(),
                        lot.path("number").asText(),
                        lot.at("/maker/name").asText(),
                        lot.path("declaredSize").asLong(),
                        lot.path("legalSize").asLong(),
                        best.path("reasons")));
        narrator.act(
                "The registrar confirms the lot and drafts an answer that withholds the consignee",
                () -> registrar.post(
                        trace + "/answer", Papers.partialAnswer(lot.path("ref").asText(), CONSIGNEE)));
        narrator.act(
                "The focal point approves the answer as the second person",
                () -> cast.office(Office.FOCAL_POINT_XB).post(trace + "/approval"));
    }

    private JsonNode read(String trace) {
        var officer = cast.office(Office.OFFICER_XA);
        var answered = narrator.step(
                "Asteria has the answer: PARTIAL, on the ground ONGOING_INVESTIGATION",
                () -> Records.await(
                        officer,
                        trace,
                        "the answer",
                        asked -> Records.state(asked).equals("answered")));
        var answers = Records.get(officer, trace + "/answers");
        var answer =
                (answers.isArray() ? answers : answers.path("items")).path(0).path("answer");
        StepFailedException.unless(
                answer.path("completeness").asText().equals("PARTIAL")
                        && answer.path("withheld").toString().contains("ONGOING_INVESTIGATION"),
                "the answer is not the one that was approved: " + answers);
        tell(answer);
        return answered;
    }

    private void tell(JsonNode answer) {
        narrator.note("outcome %s, caveats %s, further States %s"
                .formatted(answer.path("outcome").asText(), answer.path("caveats"), answer.path("onwardStates")));
        for (var event : answer.path("transferHistory")) {
            narrator.note("%2d  %-15s %-10s %9s rounds  %s -> %s"
                    .formatted(
                            event.path("sequence").asInt(),
                            event.path("kind").asText(),
                            event.path("date").asText(""),
                            "%,d".formatted(event.path("quantity").asLong()),
                            party(event.path("from")),
                            party(event.path("to"))));
        }
    }

    private static String party(JsonNode party) {
        var name = party.path("name");
        return switch (name.path("type").asText()) {
            case "known" -> name.path("text").asText();
            case "withheld" -> "withheld (" + name.path("ground").asText() + ")";
            default -> "-";
        };
    }
}
