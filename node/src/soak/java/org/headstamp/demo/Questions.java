package org.headstamp.demo;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions of Asteria to Borealia about one case, which Borealia acknowledges: messages both ways. */
final class Questions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cast cast;
    private final AskingOffices asking;
    private final Seized seized;

    private Questions(Cast cast, AskingOffices asking, Seized seized) {
        this.cast = cast;
        this.asking = asking;
        this.seized = seized;
    }

    /** Opens a case in Asteria. */
    static Questions open(Cast cast) throws IOException, InterruptedException {
        var asking = AskingOffices.ofAsteria(cast);
        return new Questions(cast, asking, asking.seize(Papers.seizure()));
    }

    String caseId() {
        return seized.caseId();
    }

    /** What waits for its approval. */
    List<String> draft(int count) throws IOException, InterruptedException {
        return draft("XB", count);
    }

    /** The same to another State. */
    List<String> draft(String asked, int count) throws IOException, InterruptedException {
        var request = Papers.traceRequest(asked, seized.seizure(), "\"LICENCE\"", "");
        var drafts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            drafts.add(asking.draft(caseId(), request));
        }
        return drafts;
    }

    /** Lets them leave, in this order. */
    void approve(List<String> drafts) throws IOException, InterruptedException {
        for (var draft : drafts) {
            asking.approve(draft);
        }
    }

    /** An approval that its office repeats if the node ends in the middle of it. */
    Approval approval(String draft) {
        return new Approval(
                cast.office(Office.FOCAL_POINT_XA), draft, UUID.randomUUID().toString());
    }

    /**
     * One approval, which the node knows again.
     *
     * @param key by which it does
     */
    record Approval(RestOffice office, String draft, String key) {
        /** Empty if the node ended before it answered. */
        Optional<RestOffice.Said> attempt() throws InterruptedException {
            try {
                return Optional.of(repeat());
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        RestOffice.Said repeat() throws IOException, InterruptedException {
            var said = office.ask(draft + "/approval", MissingNode.getInstance(), key);
            StepFailedException.unless(said.isDone(), draft + " was not approved: " + said);
            return said;
        }
    }

    void ask(int count) throws IOException, InterruptedException {
        approve(draft(count));
    }

    /** Waits for so many questions in Borealia, and acknowledges those that were not acknowledged. */
    void acknowledge(int count) throws IOException, InterruptedException {
        var desk = cast.office(Office.FOCAL_POINT_XB);
        var arrived = Await.value(
                count + " questions in Borealia about " + caseId(),
                PATIENCE,
                () -> Optional.of(Lists.all(desk, "cases/" + caseId() + "/trace-requests"))
                        .filter(all -> all.size() >= count));
        for (var question : arrived) {
            if (question.path("state").asText().equals("Received")) {
                var unused = desk.post(
                        "trace-requests/" + question.path("id").asText() + "/acknowledgement",
                        Papers.acknowledgement("B-1"));
            }
        }
    }

    /** How many of the questions have a receipt. */
    long delivered() {
        return Lists.all(cast.office(Office.FOCAL_POINT_XA), "cases/" + caseId() + "/messages").stream()
                .filter(message -> message.path("direction").asText().equals("SENT"))
                .filter(message -> message.path("state").asText().equals("DELIVERED"))
                .count();
    }
}
