package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** The messages of one case as one State's node has them. */
final class Correspondence {
    private final Cast cast;
    private final String caseId;
    private final Office reader;
    private final String state;

    Correspondence(Cast cast, String caseId, Office reader, String state) {
        this.cast = cast;
        this.caseId = caseId;
        this.reader = reader;
        this.state = state;
    }

    /**
     * Waits until everything sent is received and handled there, and demands that it came once: the same ids with the
     * same digests of content and seal.
     */
    void awaitArrivalAt(Correspondence other, Duration patience) {
        Await.until(
                "all messages of " + state + " to " + other.state + " to be delivered and handled",
                patience,
                () -> all("DELIVERED", sentMessages(other.state)) && all("HANDLED", other.receivedMessages(state)));
        var sent = sentTo(other.state);
        var received = other.receivedMessages(state).stream()
                .map(Correspondence::identity)
                .sorted()
                .toList();
        StepFailedException.unless(
                sent.equals(received),
                "sent by " + state + ": " + sent + ", received by " + other.state + ": " + received);
    }

    /** Id, content and seal of each message sent, in order of ids. */
    List<String> sentTo(String peer) {
        return sentMessages(peer).stream()
                .map(Correspondence::identity)
                .sorted()
                .toList();
    }

    private List<JsonNode> sentMessages(String peer) {
        return messages("SENT", peer);
    }

    private List<JsonNode> receivedMessages(String peer) {
        return messages("RECEIVED", peer);
    }

    private List<JsonNode> messages(String direction, String peer) {
        return cast.messagesOf(reader, caseId).stream()
                .filter(message -> message.path("direction").asText().equals(direction))
                .filter(message -> message.path("peer").asText().equals(peer))
                .toList();
    }

    private static boolean all(String state, List<JsonNode> messages) {
        return messages.stream()
                .allMatch(message -> message.path("state").asText().equals(state));
    }

    private static String identity(JsonNode message) {
        return message.path("id").asText() + " "
                + message.path("content").asText() + " "
                + message.path("seal").asText();
    }
}
