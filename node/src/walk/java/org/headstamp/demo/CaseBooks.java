package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** What both States have of one case when the walk is over: messages, records, and their logs. */
final class CaseBooks {
    private static final Map<String, Office> READERS = Map.of("XA", Office.FOCAL_POINT_XA, "XB", Office.FOCAL_POINT_XB);

    private final Cast cast;
    private final String caseId;
    private final Map<String, List<JsonNode>> messages = new HashMap<>();
    private final Map<String, List<AuditEntry>> entries = new HashMap<>();
    private final List<Voice> voices = new ArrayList<>();
    private final List<JsonNode> asked;
    private final List<JsonNode> received;

    /**
     * A message of a State and the record that it came from.
     *
     * @param subject of the record, as the log names it
     * @param question id of the question that it is about at that State; empty where it is about none
     */
    record Voice(String state, String message, String subject, String question, boolean urgentDirect) {}

    CaseBooks(Cast cast, String caseId, Map<String, StateLog> logs) {
        this.cast = cast;
        this.caseId = caseId;
        READERS.forEach((state, office) -> messages.put(state, list(office, "cases/" + caseId + "/messages")));
        logs.forEach((state, log) -> entries.put(state, log.ofCase(caseId).toList()));
        this.asked = list(Office.FOCAL_POINT_XA, "cases/" + caseId + "/traces");
        this.received = list(Office.FOCAL_POINT_XB, "cases/" + caseId + "/trace-requests");
        asked.forEach(this::voicesAbout);
        received.forEach(this::voicesOn);
        voicesOfOrigin();
    }

    static String other(String state) {
        return state.equals("XA") ? "XB" : "XA";
    }

    String caseId() {
        return caseId;
    }

    /** Summaries of the questions at the State that asks. */
    List<JsonNode> asked() {
        return asked;
    }

    /** Summaries of the questions that arrived at the State asked. */
    List<JsonNode> received() {
        return received;
    }

    List<Voice> voices() {
        return List.copyOf(voices);
    }

    Stream<JsonNode> messages(String state, String direction) {
        return messages.getOrDefault(state, List.of()).stream()
                .filter(message -> text(message, "direction").equals(direction));
    }

    /** The log of a State as far as it is about the case, in its order. */
    List<AuditEntry> log(String state) {
        return entries.getOrDefault(state, List.of());
    }

    Stream<AuditEntry> log(String state, AuditKind kind) {
        return log(state).stream().filter(entry -> entry.getKind() == kind);
    }

    /** Names of the states of a record, as the log has them. */
    List<String> path(String state, String subject) {
        return log(state, AuditKind.AUDIT_KIND_STATE_CHANGED)
                .filter(entry -> entry.getSubject().equals(subject))
                .map(AuditEntry::getOutcome)
                .filter(outcome -> !outcome.startsWith("DEADLINE_"))
                .filter(outcome -> !outcome.equals("SECOND_APPROVAL_OVERDUE"))
                .toList();
    }

    List<JsonNode> deadlines(String state) {
        return list(reader(state), "deadlines?case=" + caseId);
    }

    /** Everything said about a question, by either State; a State keeps its own and what it heard. */
    List<JsonNode> dialogue(String state, String question) {
        return list(reader(state), path(state) + question + "/messages");
    }

    List<JsonNode> replies(String question) {
        return list(Office.FOCAL_POINT_XB, "trace-requests/" + question + "/replies");
    }

    List<JsonNode> answers(String question) {
        return list(Office.FOCAL_POINT_XA, "traces/" + question + "/answers");
    }

    JsonNode question(String state, String question) {
        return Records.get(cast.office(reader(state)), path(state) + question);
    }

    private void voicesAbout(JsonNode trace) {
        var question = text(trace, "id");
        boolean urgent = text(trace, "priority").equals("URGENT_DIRECT");
        if (trace.path("request").isTextual()) {
            voices.add(new Voice("XA", text(trace, "request"), "trace/" + question, question, urgent));
        }
        voicesIn("XA", question, urgent);
    }

    private void voicesOn(JsonNode request) {
        var question = text(request, "id");
        boolean urgent = text(request, "priority").equals("URGENT_DIRECT");
        replies(question)
                .forEach(reply -> voices.add(
                        new Voice("XB", text(reply, "message"), "trace-reply/" + question, question, urgent)));
        messages("XB", "SENT")
                .filter(message -> text(message, "kind").equals("ACKNOWLEDGEMENT"))
                .filter(message -> text(message, "inReplyTo").equals(text(request, "request")))
                .forEach(message -> voices.add(
                        new Voice("XB", text(message, "id"), "acknowledgement/" + question, question, urgent)));
        voicesIn("XB", question, urgent);
    }

    private void voicesIn(String state, String question, boolean urgent) {
        dialogue(state, question).stream()
                .filter(message -> message.path("message").isTextual())
                .filter(message -> !message.path("dispatch").isNull())
                .forEach(message -> voices.add(new Voice(
                        state, text(message, "message"), "trace-message/" + text(message, "id"), question, urgent)));
    }

    private void voicesOfOrigin() {
        list(Office.FOCAL_POINT_XA, "cases/" + caseId + "/notifications")
                .forEach(found -> voiceOf("XA", found, "origin-notification/"));
        list(Office.INVESTIGATOR_XB, "cases/" + caseId + "/investigations")
                .forEach(found -> list(Office.INVESTIGATOR_XB, "investigations/" + text(found, "id") + "/updates")
                        .forEach(update -> voiceOf("XB", update, "investigation-update/")));
    }

    private void voiceOf(String state, JsonNode record, String subject) {
        if (record.path("message").isTextual()) {
            voices.add(new Voice(state, text(record, "message"), subject + text(record, "id"), "", false));
        }
    }

    private List<JsonNode> list(Office office, String path) {
        return Lists.all(cast.office(office), path);
    }

    private static Office reader(String state) {
        return READERS.getOrDefault(state, Office.FOCAL_POINT_XA);
    }

    private static String path(String state) {
        return state.equals("XA") ? "traces/" : "trace-requests/";
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
