package org.headstamp.demo;

import static org.headstamp.demo.Office.FOCAL_POINT_XA;
import static org.headstamp.demo.Office.OFFICER_XA;
import static org.headstamp.demo.Office.SECOND_FOCAL_POINT_XA;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.headstamp.demo.RestOffice.Said;

/** What the offices of the State that asks may try with its questions. */
final class AskingActs {
    static final Act APPROVE_QUESTION = Act.of(
                    "approve a question",
                    SECOND_FOCAL_POINT_XA,
                    walk -> walk.shelves().questions(),
                    new Trail(0, 1, 0, 1),
                    (walk, question, dice) -> approve(walk, SECOND_FOCAL_POINT_XA, question))
            .fitting("Drafted")
            .weighing(14);

    private static final int MOST_QUESTIONS = 7;
    private static final List<String> PRIORITIES = List.of("URGENT_DIRECT", "URGENT", "NORMAL", "NORMAL");
    private static final List<String> OUTCOMES = List.of("TRACED", "PARTLY_TRACED", "NOT_TRACED");
    private static final List<String> REASONS = List.of("OBSOLETE", "ERROR", "SOLVED");

    private AskingActs() {}

    static List<Act> all() {
        return Stream.of(questions(), dialogue(), ends(), forbidden())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Act> questions() {
        return List.of(
                APPROVE_QUESTION,
                Act.of(
                                "draft a question",
                                OFFICER_XA,
                                AskingActs::room,
                                Trail.DRAFT,
                                (walk, found, dice) ->
                                        ask(walk, OFFICER_XA, found, WalkPapers.pick(PRIORITIES, dice), dice))
                        .weighing(8),
                Act.of("draft a question alone", FOCAL_POINT_XA, AskingActs::room, Trail.DRAFT, AskingActs::askAlone),
                Act.of(
                        "ask urgently and directly",
                        FOCAL_POINT_XA,
                        AskingActs::room,
                        Trail.DRAFT_THAT_SHOWS,
                        AskingActs::askDirectly),
                Act.of(
                                "agree to a question that left",
                                SECOND_FOCAL_POINT_XA,
                                AskingActs::leftWithOne,
                                Trail.SECOND_APPROVAL,
                                AskingActs::agree)
                        .weighing(2),
                Act.of(
                                "give up a question",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.PERHAPS_A_CHANGE,
                                (walk, question, dice) ->
                                        walk.ask(OFFICER_XA, question.path() + "/withdrawal", WalkPapers.NOTHING))
                        .fitting("Drafted")
                        .weighing(2));
    }

    private static List<Act> dialogue() {
        return List.of(
                Act.of(
                                "draft information",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.DRAFT,
                                (walk, question, dice) ->
                                        walk.draft(OFFICER_XA, question, DialoguePapers.informationReply()))
                        .fitting("InformationRequested")
                        .weighing(12),
                Act.of(
                                "draft a request to clarify",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.DRAFT,
                                (walk, question, dice) ->
                                        walk.draft(OFFICER_XA, question, DialoguePapers.clarificationRequest()))
                        .fitting("Interim", "Answered", "Refused")
                        .weighing(8),
                Act.of(
                                "draft a correction of a question",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.DRAFT,
                                (walk, question, dice) -> walk.draft(
                                        OFFICER_XA, question, WalkPapers.correction(seizure(walk, question), dice)))
                        .fitting("Delivered", "Acknowledged", "InProgress", "Answered", "Refused")
                        .weighing(5),
                Act.of(
                                "enquire about progress",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.DRAFT,
                                (walk, question, dice) ->
                                        walk.ask(OFFICER_XA, question.path() + "/messages", WalkPapers.enquiry()))
                        .fitting("Sent", "Delivered", "Lapsed", "Acknowledged", "Delayed", "Interim")
                        .weighing(5),
                Act.of(
                                "draft a withdrawal",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.DRAFT,
                                (walk, question, dice) -> walk.draft(
                                        OFFICER_XA,
                                        question,
                                        DialoguePapers.withdrawal(WalkPapers.pick(REASONS, dice))))
                        .fitting("Sent", "Delivered", "Lapsed", "Acknowledged", "InProgress", "Delayed")
                        .weighing(3),
                Drafts.approval("XA", FOCAL_POINT_XA),
                Drafts.discarding("XA", OFFICER_XA));
    }

    private static List<Act> ends() {
        return List.of(
                Act.of(
                                "close a trace",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.PERHAPS_A_CHANGE,
                                (walk, question, dice) -> walk.ask(
                                        OFFICER_XA,
                                        question.path() + "/closure",
                                        WalkPapers.coded("outcome", WalkPapers.pick(OUTCOMES, dice))))
                        .fitting("Answered", "Refused", "Interim")
                        .weighing(8),
                Act.of(
                                "reopen a trace",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                Trail.CHANGE,
                                (walk, question, dice) -> walk.ask(
                                        OFFICER_XA,
                                        question.path() + "/reopening",
                                        WalkPapers.coded("facts", "A witness")))
                        .fitting("Closed")
                        .weighing(10));
    }

    private static List<Act> forbidden() {
        return List.of(
                Act.forbidden(
                                "approve an own draft",
                                FOCAL_POINT_XA,
                                AskingActs::ownDrafts,
                                (walk, question, dice) -> approve(walk, FOCAL_POINT_XA, question))
                        .fitting("Drafted")
                        .weighing(4),
                Act.forbidden(
                                "approve as an officer",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                (walk, question, dice) -> approve(walk, OFFICER_XA, question))
                        .fitting("Drafted"),
                Act.forbidden(
                                "close a draft",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                (walk, question, dice) -> walk.ask(
                                        OFFICER_XA,
                                        question.path() + "/closure",
                                        WalkPapers.coded("outcome", "NOT_TRACED")))
                        .fitting("Drafted")
                        .weighing(3),
                Act.forbidden(
                                "withdraw again",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                (walk, question, dice) ->
                                        walk.draft(OFFICER_XA, question, DialoguePapers.withdrawal("ERROR")))
                        .fitting("Withdrawing", "Withdrawn"),
                Act.forbidden(
                                "enquire about what is settled",
                                OFFICER_XA,
                                walk -> walk.shelves().questions(),
                                (walk, question, dice) ->
                                        walk.ask(OFFICER_XA, question.path() + "/messages", WalkPapers.enquiry()))
                        .fitting("Withdrawing", "Withdrawn", "Closed"));
    }

    private static Said ask(Walk walk, Office office, Target found, String priority, RandomGenerator dice)
            throws Exception {
        return walk.ask(office, found.path() + "/traces", WalkPapers.question(found.shown(), priority, dice));
    }

    private static Said askAlone(Walk walk, Target found, RandomGenerator dice) throws Exception {
        var said = ask(walk, FOCAL_POINT_XA, found, "NORMAL", dice);
        walk.notes().ownDrafts.add(path(said));
        return said;
    }

    private static Said askDirectly(Walk walk, Target found, RandomGenerator dice) throws Exception {
        var said = ask(walk, FOCAL_POINT_XA, found, "URGENT_DIRECT", dice);
        walk.notes().leftWithOne.add(path(said));
        return said;
    }

    private static Said agree(Walk walk, Target question, RandomGenerator dice) throws Exception {
        walk.notes().leftWithOne.remove(question.path());
        return approve(walk, SECOND_FOCAL_POINT_XA, question);
    }

    private static Said approve(Walk walk, Office office, Target question) throws Exception {
        return walk.ask(office, question.path() + "/approval", WalkPapers.NOTHING);
    }

    private static String path(Said said) {
        return "traces/" + said.body().path("id").asText();
    }

    private static JsonNode seizure(Walk walk, Target question) {
        return walk.cases().stream()
                .filter(found -> found.caseId().equals(question.caseId()))
                .findFirst()
                .orElseThrow()
                .shown();
    }

    /** Cases, as long as there are not too many questions to follow. */
    private static List<Target> room(Walk walk) {
        return walk.shelves().questions().size() < MOST_QUESTIONS ? walk.cases() : List.of();
    }

    private static List<Target> ownDrafts(Walk walk) {
        return those(walk, walk.notes().ownDrafts);
    }

    private static List<Target> leftWithOne(Walk walk) {
        return those(walk, walk.notes().leftWithOne);
    }

    private static List<Target> those(Walk walk, Set<String> paths) {
        return walk.shelves().questions().stream()
                .filter(question -> paths.contains(question.path()))
                .toList();
    }
}
