package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;

/** Where a State answers the latest question of the case: the registrar searches and drafts, the focal point approves. */
final class AnsweringDesk extends Desk {
    private final String state;

    AnsweringDesk(Matter matter, String state) {
        super(matter);
        this.state = state;
    }

    void acknowledge() throws Exception {
        acknowledge(request());
    }

    void acknowledgeAll() throws Exception {
        for (var question : list(Records.get(focalPoint(state), requests()))) {
            acknowledge("trace-requests/" + id(question));
        }
    }

    /** Another State is the one to ask. */
    void pointTo(String suggested) throws Exception {
        post(focalPoint(state), request() + "/acknowledgement", json("""
                {"outcome": "NOT_ADDRESSEE", "suggestedState": "%s", "localReference": "", "missing": ""}
                """.formatted(suggested)));
    }

    void answer() throws Exception {
        answer(answer -> {});
    }

    /** A value is withheld on a ground. */
    void answerInPart(String ground) throws Exception {
        answer(answer -> answer.set("withheldValues", WeekPapers.withheld(ground)));
    }

    void answerForNow() throws Exception {
        answer(answer -> answer.put("interim", true));
    }

    void correctAnswer() throws Exception {
        answer(answer -> answer.put("correction", "The size of the lot was copied from another line")
                .set("withheldValues", WeekPapers.withheld("CONFIDENTIALITY_LAW")));
    }

    /** Drafts the answer; returns the path of what waits for approval. */
    String propose() throws Exception {
        return propose(answer -> {});
    }

    void refuse(String ground) throws Exception {
        var request = request();
        post(at(state, "REGISTRAR"), request + "/refusal", WeekPapers.refusal(ground));
        approve(state, request);
    }

    /** Late by so much from now on; one person may say so. */
    void delay(Duration further) throws Exception {
        var until = matter().clock().instant().plus(further);
        post(focalPoint(state), request() + "/messages", DialoguePapers.delay(until));
    }

    void needInformation() throws Exception {
        say(DialoguePapers.informationRequest());
    }

    void explain() throws Exception {
        say(DialoguePapers.clarificationReply());
    }

    void search() throws Exception {
        post(at(state, "REGISTRAR"), request() + "/search");
    }

    /** Tells both States that ask about one lot of each other, if that was found and nobody has told them yet. */
    void tellOfMatch() throws Exception {
        for (var match : list(Records.get(at(state, "REGISTRAR"), "lot-matches?limit=100"))) {
            boolean concerns = match.toString().contains(matter().caseId());
            if (concerns && match.path("state").asText().equals("FOUND")) {
                post(at(state, "REGISTRAR"), "lot-matches/" + id(match) + "/proposal");
                approve(state, "lot-matches/" + id(match));
                matter().cameTo("MATCH_TOLD");
            }
        }
    }

    /** The latest question of this case. */
    JsonNode question() {
        return newest(focalPoint(state), requests(), "question");
    }

    /** Its path. */
    String request() {
        return "trace-requests/" + id(question());
    }

    private void acknowledge(String path) throws Exception {
        var reference = "W-" + matter().particulars().number();
        post(focalPoint(state), path + "/acknowledgement", Papers.acknowledgement(reference));
    }

    private void answer(Consumer<ObjectNode> change) throws Exception {
        approve(state, propose(change));
    }

    private String propose(Consumer<ObjectNode> change) throws Exception {
        var path = request();
        var answer = WeekPapers.answer(at(state, "REGISTRAR").post(path + "/search"));
        change.accept(answer);
        post(at(state, "REGISTRAR"), path + "/answer", answer);
        return path;
    }

    private void say(JsonNode content) throws Exception {
        var request = request();
        var drafted = at(state, "REGISTRAR").post(request + "/messages", content);
        approve(state, request + "/messages/" + id(drafted));
    }

    private String requests() {
        return "cases/" + matter().caseId() + "/trace-requests";
    }
}
