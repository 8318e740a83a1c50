package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Borealia's node dies without warning while messages are under way in both directions. */
final class CrashScene {
    private static final int BEFORE = 3;
    private static final int AFTER = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cast cast;
    private final Narrator narrator;

    CrashScene(Cast cast) {
        this.cast = cast;
        this.narrator = cast.narrator();
    }

    void play(Seized seized, String investigation) {
        narrator.chapter("Borealia's node is killed");
        var borealia = cast.federation().node("XB");
        var questions =
                narrator.step("Asteria drafts %d more requests".formatted(BEFORE + AFTER), () -> drafts(seized));
        var update = narrator.step(
                "Borealia drafts one more update",
                () -> cast.investigations().draft(investigation, "Two storekeepers are suspected.", 2, 3));
        narrator.act(
                "%d requests and the update are approved, and Borealia's node gets SIGKILL that instant"
                        .formatted(BEFORE),
                () -> {
                    cast.investigations().approve(update);
                    approve(questions.subList(0, BEFORE));
                    borealia.kill();
                });
        narrator.note("its PostgreSQL is left behind as an orphan: " + borealia.hasOrphanedDatabase());
        narrator.act(
                "%d more requests are approved while Borealia cannot be reached".formatted(AFTER),
                () -> approve(questions.subList(BEFORE, questions.size())));
        narrator.note("they wait in Asteria's outbox: " + queued(seized.caseId()));
        narrator.act("Borealia's node starts again; it ends the orphan and recovers its database", () -> {
            borealia.start();
            borealia.awaitReady();
        });
        var ofAsteria = new Correspondence(cast, seized.caseId(), Office.OFFICER_XA, "XA");
        var ofBorealia = new Correspondence(cast, seized.caseId(), Office.FOCAL_POINT_XB, "XB");
        narrator.act("Nothing is lost and nothing is doubled, in both directions", () -> {
            ofAsteria.awaitArrivalAt(ofBorealia, PATIENCE);
            ofBorealia.awaitArrivalAt(ofAsteria, PATIENCE);
        });
        narrator.note("Asteria sent %d messages in this case and Borealia has exactly these; Borealia sent %d, likewise"
                .formatted(
                        ofAsteria.sentTo("XB").size(), ofBorealia.sentTo("XA").size()));
    }

    private List<String> drafts(Seized seized) throws Exception {
        var officer = cast.office(Office.OFFICER_XA);
        var request = Papers.traceRequest("XB", seized.seizure(), "\"LICENCE\"", "");
        var drafted = new ArrayList<String>();
        for (int i = 0; i < BEFORE + AFTER; i++) {
            drafted.add(officer.post("cases/" + seized.caseId() + "/traces", request)
                    .get("id")
                    .asText());
        }
        return drafted;
    }

    private void approve(List<String> traces) throws Exception {
        for (var trace : traces) {
            var unused = cast.office(Office.FOCAL_POINT_XA).post("traces/" + trace + "/approval");
        }
    }

    private long queued(String caseId) {
        return cast.messagesOf(Office.OFFICER_XA, caseId).stream()
                .map(message -> message.path("state"))
                .map(JsonNode::asText)
                .filter("QUEUED"::equals)
                .count();
    }
}
