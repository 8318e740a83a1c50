package org.headstamp.demo;

import static org.headstamp.demo.Office.FOCAL_POINT_XA;
import static org.headstamp.demo.Office.FOCAL_POINT_XB;
import static org.headstamp.demo.Office.INVESTIGATOR_XB;
import static org.headstamp.demo.Office.OFFICER_XA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.headstamp.demo.RestOffice.Said;

/** What the offices may try with cases, and with notifications of origin and the investigations that follow them. */
final class OriginActs {
    private static final int MOST_CASES = 2;
    private static final int MOST_NOTIFICATIONS = 2;
    /** Where an investigation may go from each stage, first of all. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "notified", List.of("ASSESSING"),
            "assessing", List.of("OPENED", "OPENED", "NOT_OPENED"),
            "not-opened", List.of("ASSESSING"),
            "opened", List.of("ACTIVE"),
            "active", List.of("SUSPENDED", "CHARGED"),
            "suspended", List.of("ACTIVE"),
            "charged", List.of("CONCLUDED"),
            "concluded", List.of("ACTIVE"));

    private OriginActs() {}

    static List<Act> all() {
        return List.of(
                Act.of("open a case", OFFICER_XA, OriginActs::room, Trail.NOTHING, OriginActs::open)
                        .weighing(4),
                Act.of("draft a notification", OFFICER_XA, OriginActs::unnotified, Trail.DRAFT, OriginActs::notify)
                        .weighing(4),
                Act.of(
                                "approve a notification",
                                FOCAL_POINT_XA,
                                walk -> walk.shelves().notifications(),
                                new Trail(0, 1, 0, 1),
                                (walk, found, dice) ->
                                        walk.ask(FOCAL_POINT_XA, found.path() + "/approval", WalkPapers.NOTHING))
                        .fitting("drafted")
                        .weighing(8),
                Act.of(
                                "move an investigation",
                                INVESTIGATOR_XB,
                                walk -> walk.shelves().investigations(),
                                Trail.PERHAPS_A_CHANGE,
                                OriginActs::move)
                        .fitting("notified", "assessing", "not-opened", "opened", "active", "suspended", "charged")
                        .weighing(6),
                Act.of(
                                "draft an update",
                                INVESTIGATOR_XB,
                                walk -> walk.shelves().investigations(),
                                Trail.DRAFT,
                                (walk, found, dice) -> walk.ask(
                                        INVESTIGATOR_XB,
                                        found.path() + "/updates",
                                        Papers.investigationUpdate("Books are audited", 1, 1)))
                        .fitting("assessing", "not-opened", "opened", "active", "suspended", "charged", "concluded")
                        .weighing(5),
                Act.of(
                                "approve an update",
                                FOCAL_POINT_XB,
                                walk -> walk.shelves().updates(),
                                new Trail(0, 1, 0, 1),
                                (walk, update, dice) ->
                                        walk.ask(FOCAL_POINT_XB, update.path() + "/approval", WalkPapers.NOTHING))
                        .fitting("drafted")
                        .weighing(7),
                Act.forbidden(
                                "conclude what was not charged",
                                INVESTIGATOR_XB,
                                walk -> walk.shelves().investigations(),
                                (walk, found, dice) -> walk.ask(
                                        INVESTIGATOR_XB,
                                        found.path() + "/state",
                                        OriginPapers.move("CONCLUDED", "ACQUITTAL")))
                        .fitting("notified", "assessing", "not-opened", "opened", "active", "suspended"),
                Act.forbidden(
                                "approve an update as its investigator",
                                INVESTIGATOR_XB,
                                walk -> walk.shelves().updates(),
                                (walk, update, dice) ->
                                        walk.ask(INVESTIGATOR_XB, update.path() + "/approval", WalkPapers.NOTHING))
                        .fitting("drafted"));
    }

    private static List<Target> room(Walk walk) {
        return walk.cases().size() < MOST_CASES
                ? List.of(new Target("", "cases", "new", WalkPapers.NOTHING))
                : List.of();
    }

    private static Said open(Walk walk, Target cases, RandomGenerator dice) throws Exception {
        var opened = walk.ask(OFFICER_XA, cases.path(), Papers.newCase());
        var caseId = opened.body().path("id").asText();
        var seized = walk.ask(OFFICER_XA, "cases/" + caseId + "/seizures", WalkPapers.seizure(dice));
        if (seized.isDone()) {
            walk.notes().cases.add(new Seized(caseId, seized.body()));
        }
        return seized;
    }

    private static List<Target> unnotified(Walk walk) {
        return walk.shelves().notifications().size() < MOST_NOTIFICATIONS ? walk.cases() : List.of();
    }

    private static Said notify(Walk walk, Target found, RandomGenerator dice) throws Exception {
        var notification = Papers.originNotification(found.shown());
        ((ObjectNode) notification).set("header", WeekPapers.header(Wish.of("NORMAL")));
        return walk.ask(OFFICER_XA, found.path() + "/notifications", notification);
    }

    private static Said move(Walk walk, Target investigation, RandomGenerator dice) throws Exception {
        var stage = WalkPapers.pick(NEXT.getOrDefault(investigation.stage(), List.of("ACTIVE")), dice);
        var outcome =
                switch (stage) {
                    case "NOT_OPENED" -> "TIME_BARRED";
                    case "CONCLUDED" -> "CONVICTION";
                    default -> "";
                };
        return walk.ask(INVESTIGATOR_XB, investigation.path() + "/state", OriginPapers.move(stage, outcome));
    }
}
