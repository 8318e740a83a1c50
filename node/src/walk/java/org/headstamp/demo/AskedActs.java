package org.headstamp.demo;

import static org.headstamp.demo.Office.FOCAL_POINT_XB;
import static org.headstamp.demo.Office.REGISTRAR_XB;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.headstamp.demo.RestOffice.Said;

/** What the offices of the State asked may try with the questions that it was put. */
final class AskedActs {
    static final Act APPROVE_REPLY = Act.of(
                    "approve a reply",
                    FOCAL_POINT_XB,
                    walk -> walk.shelves().requests(),
                    Trail.APPROVAL,
                    (walk, request, dice) -> walk.ask(FOCAL_POINT_XB, request.path() + "/approval", WalkPapers.NOTHING))
            .fitting("AwaitingApproval")
            .weighing(14);

    private static final int MOST_DELAYS = 2;
    private static final String[] ANSWERABLE = {"Searching", "Delayed", "Replied"};
    private static final List<String> GROUNDS = List.of("NATIONAL_SECURITY", "ONGOING_INVESTIGATION");

    private AskedActs() {}

    static List<Act> all() {
        return Stream.of(acknowledgements(), replies(), dialogue(), forbidden())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Act> acknowledgements() {
        return List.of(
                acknowledgement("acknowledge", "ACCEPTED").weighing(14),
                acknowledgement("say that something is missing", "INCOMPLETE"),
                acknowledgement("say that another State should be asked", "NOT_ADDRESSEE")
                        .weighing(1),
                Act.of(
                                "search the registers",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                Trail.PERHAPS_A_CHANGE,
                                (walk, request, dice) ->
                                        walk.ask(REGISTRAR_XB, request.path() + "/search", WalkPapers.NOTHING))
                        .fitting("Acknowledged", "Renewed", "NeedsInformation")
                        .weighing(14));
    }

    private static Act acknowledgement(String name, String outcome) {
        return Act.of(
                        name,
                        FOCAL_POINT_XB,
                        walk -> walk.shelves().requests(),
                        Trail.DRAFT_THAT_SHOWS,
                        (walk, request, dice) -> walk.ask(
                                FOCAL_POINT_XB,
                                request.path() + "/acknowledgement",
                                WalkPapers.acknowledgement(outcome)))
                .fitting("Received");
    }

    private static List<Act> replies() {
        return List.of(
                APPROVE_REPLY,
                answering("answer in full", answer -> {}).fitting(ANSWERABLE).weighing(7),
                answering("answer for now", answer -> answer.put("interim", true))
                        .fitting(ANSWERABLE)
                        .weighing(5),
                answering(
                                "answer in part",
                                answer -> answer.set("withheldValues", WeekPapers.withheld("ONGOING_INVESTIGATION")))
                        .fitting(ANSWERABLE),
                answering("correct an answer", answer -> answer.put("correction", "Copied from another line"))
                        .fitting("Replied")
                        .weighing(8),
                Act.of(
                                "refuse",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                Trail.DRAFT_THAT_SHOWS,
                                (walk, request, dice) -> walk.ask(
                                        REGISTRAR_XB,
                                        request.path() + "/refusal",
                                        WeekPapers.refusal(WalkPapers.pick(GROUNDS, dice))))
                        .fitting("Acknowledged", "Searching")
                        .weighing(5),
                Act.of(
                                "send a reply back",
                                FOCAL_POINT_XB,
                                walk -> walk.shelves().requests(),
                                Trail.CHANGE,
                                (walk, request, dice) ->
                                        walk.ask(FOCAL_POINT_XB, request.path() + "/return", WalkPapers.NOTHING))
                        .fitting("AwaitingApproval")
                        .weighing(4));
    }

    private static List<Act> dialogue() {
        return List.of(
                Act.of(
                                "delay",
                                FOCAL_POINT_XB,
                                walk -> walk.shelves().requests(),
                                new Trail(1, 0, 0, 1),
                                AskedActs::delay)
                        .fitting("Acknowledged", "Searching", "Renewed", "Delayed", "AwaitingApproval")
                        .weighing(9),
                Act.of(
                                "draft a request for information",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                Trail.DRAFT,
                                (walk, request, dice) ->
                                        walk.draft(REGISTRAR_XB, request, DialoguePapers.informationRequest()))
                        .fitting("Acknowledged", "Searching")
                        .weighing(8),
                Act.of(
                                "draft a clarification",
                                REGISTRAR_XB,
                                AskedActs::unclear,
                                Trail.DRAFT,
                                (walk, request, dice) ->
                                        walk.draft(REGISTRAR_XB, request, DialoguePapers.clarificationReply()))
                        .weighing(12),
                Drafts.approval("XB", FOCAL_POINT_XB),
                Drafts.discarding("XB", REGISTRAR_XB));
    }

    private static List<Act> forbidden() {
        return List.of(
                Act.forbidden(
                                "answer what was not acknowledged",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                (walk, request, dice) -> answer(walk, request, answer -> {}))
                        .fitting("Received"),
                Act.forbidden(
                                "search what was not acknowledged",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                (walk, request, dice) ->
                                        walk.ask(REGISTRAR_XB, request.path() + "/search", WalkPapers.NOTHING))
                        .fitting("Received"),
                Act.forbidden(
                                "answer what was withdrawn",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                (walk, request, dice) -> answer(walk, request, answer -> {}))
                        .fitting("Stopped"),
                Act.forbidden(
                                "write about what was withdrawn",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                (walk, request, dice) ->
                                        walk.draft(REGISTRAR_XB, request, DialoguePapers.informationRequest()))
                        .fitting("Stopped"),
                Act.forbidden(
                                "approve a reply as a registrar",
                                REGISTRAR_XB,
                                walk -> walk.shelves().requests(),
                                (walk, request, dice) ->
                                        walk.ask(REGISTRAR_XB, request.path() + "/approval", WalkPapers.NOTHING))
                        .fitting("AwaitingApproval"),
                Act.forbidden("delay a third time", FOCAL_POINT_XB, AskedActs::delayedEnough, AskedActs::delay)
                        .weighing(12));
    }

    private static Act answering(String name, Consumer<ObjectNode> change) {
        return Act.of(
                name,
                REGISTRAR_XB,
                walk -> walk.shelves().requests(),
                Trail.DRAFT_THAT_SHOWS,
                (walk, request, dice) -> answer(walk, request, change));
    }

    /** As the registers say it. */
    private static Said answer(Walk walk, Target request, Consumer<ObjectNode> change) throws Exception {
        var searched = walk.nodes().cast().office(REGISTRAR_XB).get(request.path());
        var answer = WeekPapers.answer(searched);
        change.accept(answer);
        return walk.ask(REGISTRAR_XB, request.path() + "/answer", answer);
    }

    /** A day later than was said last. */
    private static Said delay(Walk walk, Target request, RandomGenerator dice) throws Exception {
        int before = walk.notes().delays.getOrDefault(request.path(), 0);
        var asked = Instant.parse(request.shown().path("replyBy").asText());
        var now = walk.nodes().now();
        var later = (asked.isAfter(now) ? asked : now).plus(Duration.ofDays(1 + before));
        var said = walk.ask(FOCAL_POINT_XB, request.path() + "/messages", DialoguePapers.delay(later));
        if (said.isDone()) {
            walk.notes().delays.merge(request.path(), 1, Integer::sum);
        }
        return said;
    }

    private static List<Target> delayedEnough(Walk walk) {
        return walk.shelves().requests().stream()
                .filter(request -> walk.notes().delays.getOrDefault(request.path(), 0) >= MOST_DELAYS)
                .toList();
    }

    /** Questions of which the State that asked wants a reply clarified. */
    private static List<Target> unclear(Walk walk) {
        return walk.shelves().requests().stream()
                .filter(request -> walk.notes()
                        .unclear
                        .contains(request.shown().path("request").asText()))
                .toList();
    }
}
