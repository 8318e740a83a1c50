package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one State shows of one case.
 *
 * @param messages of both directions
 * @param timeLine oldest first
 * @param traces summaries of its own questions
 * @param requests summaries of the questions of others
 * @param dialogue the record of a message about a question, by the id of the message
 * @param inquiries questions to several States
 * @param receipts sealed receipts that it gave, by the id of the message
 */
record CaseBook(
        List<JsonNode> messages,
        List<Line> timeLine,
        List<JsonNode> traces,
        List<JsonNode> requests,
        Map<String, String> dialogue,
        List<JsonNode> inquiries,
        List<JsonNode> investigations,
        Map<String, ByteString> receipts) {
    CaseBook {
        messages = List.copyOf(messages);
        timeLine = List.copyOf(timeLine);
        dialogue = Map.copyOf(dialogue);
        receipts = Map.copyOf(receipts);
    }

    /**
     * One line of the time line; texts are empty when there is nothing to tell.
     *
     * @param subject kind of the record concerned, a slash and its id
     */
    record Line(String feature, String code, String actor, String message, String subject) {
        static Line of(JsonNode entry) {
            return new Line(
                    entry.path("feature").asText(),
                    entry.path("code").asText(),
                    entry.path("actor").asText(),
                    entry.path("message").asText(""),
                    entry.path("subject").asText(""));
        }
    }

    static CaseBook read(RestOffice reader, String caseId) {
        var path = "cases/" + caseId;
        var messages = Pages.all(reader, path + "/messages");
        var traces = list(reader, path + "/traces");
        var requests = list(reader, path + "/trace-requests");
        var dialogue = new HashMap<String, String>();
        traces.forEach(trace -> dialogue(reader, "traces/" + id(trace), dialogue));
        requests.forEach(request -> dialogue(reader, "trace-requests/" + id(request), dialogue));
        var receipts = new HashMap<String, ByteString>();
        messages.stream()
                .filter(message -> message.path("direction").asText().equals("RECEIVED"))
                .map(CaseBook::id)
                .forEach(id -> receipts.put(id, receipt(reader, id)));
        return new CaseBook(
                messages,
                Pages.all(reader, path + "/timeline").stream().map(Line::of).toList(),
                traces,
                requests,
                dialogue,
                list(reader, path + "/inquiries"),
                list(reader, path + "/investigations"),
                receipts);
    }

    /** The same case as if nobody had written a line. */
    CaseBook without(Line line) {
        var fewer = timeLine.stream().filter(other -> !other.equals(line)).toList();
        return new CaseBook(messages, fewer, traces, requests, dialogue, inquiries, investigations, receipts);
    }

    private static void dialogue(RestOffice reader, String trace, Map<String, String> dialogue) {
        for (var said : list(reader, trace + "/messages")) {
            if (said.path("message").isTextual()) {
                dialogue.put(said.path("message").asText(), id(said));
            }
        }
    }

    private static List<JsonNode> list(RestOffice reader, String path) {
        return Records.items(Records.get(reader, path)).toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asText();
    }

    private static ByteString receipt(RestOffice reader, String message) {
        try {
            return ByteString.copyFrom(reader.bytes("messages/" + message + "/receipt"));
        } catch (IOException e) {
            throw new StepFailedException("the receipt of " + message + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", e);
        }
    }
}
