package org.headstamp.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** The State of origin is told of what was seized, or asked to compare it. */
enum OriginPlot implements Plot {
    /** It investigates, and comes to one end or another. */
    INVESTIGATED(9, (matter, script) -> {
        var course = matter.particulars().inTurn(Ending.ALL);
        opened(matter, script);
        for (int i = 0; i < course.stages().size(); i++) {
            var stage = course.stages().get(i);
            script.at(ofHours(30L + 12 * i), () -> matter.origin().investigate(stage, ""));
        }
        var last = course.stages().isEmpty() ? "OPENED" : course.stages().getLast();
        if (course.conclusion().isEmpty()) {
            script.at(ofHours(80), () -> matter.cameTo("INVESTIGATION_" + last));
        } else {
            script.at(ofHours(80), () -> matter.origin().investigate("CONCLUDED", course.conclusion()));
            script.at(ofHours(81), () -> matter.cameTo("INVESTIGATION_" + course.conclusion()));
        }
    }),
    /** It opens no investigation. */
    NOT_INVESTIGATED(5, (matter, script) -> {
        var reason = matter.particulars()
                .inTurn(List.of("TIME_BARRED", "NO_OFFENCE", "NO_IDENTIFIABLE_PERSON", "ALREADY_KNOWN", "OTHER"));
        notified(matter, script);
        script.at(ofHours(20), () -> matter.origin().investigate("NOT_OPENED", reason));
        script.at(ofHours(21), () -> matter.cameTo("INVESTIGATION_NOT_OPENED_" + reason));
    }),
    /** Both investigate together. */
    JOINT(3, (matter, script) -> {
        opened(matter, script);
        script.at(ofHours(30), () -> matter.origin().investigate("ACTIVE", ""));
        script.at(ofHours(32), () -> matter.origin().proposeJointly());
        script.at(ofHours(36), () -> matter.origin().agree());
        script.at(ofHours(40), () -> matter.origin().investigate("JOINT", ""));
        script.at(ofHours(60), () -> matter.origin().investigate("CHARGED", ""));
    }),
    /** Borealia would, and the State that notified does not agree. */
    JOINT_DECLINED(2, (matter, script) -> {
        opened(matter, script);
        script.at(ofHours(30), () -> matter.origin().investigate("ACTIVE", ""));
        script.at(ofHours(32), () -> matter.origin().proposeJointlyAsOrigin());
        script.at(
                ofHours(36),
                () -> matter.origin().doNotAgree(matter.particulars().inTurn(List.of("DECLINED", "CONSULTATION"))));
        script.at(ofHours(40), () -> matter.origin().jointIsRefused());
        script.at(ofHours(44), () -> matter.origin().investigate("SUSPENDED", ""));
    }),
    /** Borealia compares the fired cases with those of its own crimes. */
    BALLISTIC(4, (matter, script) -> {
        var finding =
                matter.particulars().inTurn(List.of("CONFIRMED_MATCH", "NO_MATCH", "POSSIBLE_MATCH", "NOT_COMPARED"));
        script.opened();
        script.at(ofMinutes(30), () -> matter.ballistic().sendLead());
        script.at(ofHours(20), () -> matter.ballistic().reply(finding));
        script.at(ofHours(24), () -> matter.ballistic().read(finding));
    });

    private final int matters;
    private final Course course;

    OriginPlot(int matters, Course course) {
        this.matters = matters;
        this.course = course;
    }

    /**
     * How an investigation goes on once it is opened.
     *
     * @param conclusion empty for one that is not concluded in this week
     */
    private record Ending(List<String> stages, String conclusion) {
        static final List<Ending> ALL = List.of(
                new Ending(List.of("ACTIVE", "CHARGED"), "CONVICTION"),
                new Ending(List.of("ACTIVE", "MLA_PENDING", "CHARGED"), "ACQUITTAL"),
                new Ending(List.of("ACTIVE", "SUSPENDED", "DISCONTINUED"), "ADMINISTRATIVE_SANCTION"),
                new Ending(List.of("TRANSFERRED"), "NO_RESULT"),
                new Ending(List.of("DISCONTINUED"), ""),
                new Ending(List.of("ACTIVE", "MLA_PENDING"), ""),
                new Ending(List.of("ACTIVE", "SUSPENDED"), ""));
    }

    private static void notified(Matter matter, Script script) {
        script.opened();
        script.at(ofMinutes(30), () -> matter.origin().notifyOrigin());
        script.at(ofHours(4), () -> matter.origin().investigate("ASSESSING", ""));
    }

    private static void opened(Matter matter, Script script) {
        notified(matter, script);
        script.at(ofHours(20), () -> matter.origin().investigate("OPENED", ""));
    }

    @Override
    public int matters() {
        return matters;
    }

    @Override
    public List<Tale> tales() {
        return List.of(Tale.SOLD);
    }

    @Override
    public String asker(int turn) {
        return "XA";
    }

    @Override
    public void schedule(Matter matter, Script script) {
        course.schedule(matter, script);
    }
}
