package org.headstamp.demo;

import static java.time.Duration.ofHours;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** Something happens in the State itself: power fails, people change, a case is kept from colleagues. */
enum DisturbedPlot implements Plot {
    /** Asteria's node is killed while it sends. */
    KILLED_WHILE_SENDING(1, (matter, script) -> {
        script.opened();
        script.at(ofHours(60), () -> matter.power().failsWhileSending());
        oneOfManyAnswered(matter, script);
    }),
    /** Borealia's node is killed while it receives. */
    KILLED_WHILE_RECEIVING(1, (matter, script) -> {
        script.opened();
        script.at(ofHours(50), () -> matter.power().failsWhileReceiving());
        oneOfManyAnswered(matter, script);
    }),
    /** Another person becomes focal point of Borealia, with all that its predecessor had taken. */
    FOCAL_POINT_CHANGED(1, (matter, script) -> {
        script.opened();
        script.at(ofHours(60), () -> matter.asking().ask(Wish.of("NORMAL")));
        script.at(ofHours(61), () -> matter.handOver().change());
        script.at(ofHours(63), () -> matter.answering().acknowledge());
        script.at(ofHours(65), () -> matter.answering().answer());
        script.at(ofHours(68), () -> matter.asking().close("TRACED"));
    }),
    /** Both States keep the case to few units. */
    COMPARTMENTED(3, (matter, script) -> {
        script.at(ofHours(0), () -> matter.compartment().open());
        script.at(ofHours(1), () -> matter.asking().ask(Wish.of("NORMAL")));
        script.at(ofHours(2), () -> matter.compartment().keep());
        script.at(ofHours(3), () -> matter.compartment().isHiddenFromOthers());
        script.at(ofHours(4), () -> matter.answering().acknowledge());
        script.at(ofHours(6), () -> matter.answering().answer());
        script.at(ofHours(8), () -> matter.asking().close("TRACED"));
    });

    private final int matters;
    private final Course course;

    DisturbedPlot(int matters, Course course) {
        this.matters = matters;
        this.course = course;
    }

    private static void oneOfManyAnswered(Matter matter, Script script) {
        script.at(ofHours(62), () -> matter.answering().acknowledgeAll());
        script.at(ofHours(66), () -> matter.answering().answer());
        script.at(ofHours(70), () -> matter.asking().close("TRACED"));
        script.at(ofHours(71), () -> matter.asking().closeOthers("DUPLICATE"));
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
