package org.headstamp.demo;

import static java.time.Duration.ofHours;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** Time runs out, or nearly so: the State asked is late, or needs to know more, or says nothing. */
enum SlowPlot implements Plot {
    /** Nobody acknowledges in time; a late acknowledgement and answer still count. */
    LATE(8, (matter, script) -> {
        script.asked(Wish.of("URGENT"));
        script.at(ofHours(26), () -> matter.answering().acknowledge());
        script.at(ofHours(30), () -> matter.answering().answer());
        script.at(ofHours(31), () -> matter.asking().close("TRACED"));
    }),
    /** Nobody ever says a word. */
    SILENT(8, (matter, script) -> {
        script.asked(Wish.of("URGENT_DIRECT"));
        script.at(ofHours(30), () -> matter.cameTo("LAPSED"));
    }),
    /** Acknowledged, and then nothing. */
    UNANSWERED(7, (matter, script) -> {
        script.asked(Wish.of("URGENT"));
        script.at(ofHours(3), () -> matter.answering().acknowledge());
        script.at(ofHours(80), () -> matter.cameTo("NOT_ANSWERED"));
    }),
    /** Late twice, with grounds; a third time is not taken. */
    DELAYED(7, (matter, script) -> {
        script.takenUp(Wish.of("URGENT"));
        script.at(ofHours(20), () -> matter.answering().delay(ofHours(76)));
        script.at(ofHours(60), () -> matter.answering().delay(ofHours(50)));
        script.at(
                ofHours(62),
                () -> Desk.expectRefusal("UNTOC", () -> matter.answering().delay(ofHours(70))));
        script.at(ofHours(70), () -> matter.answering().answer());
        script.at(ofHours(72), () -> matter.asking().close("TRACED"));
    }),
    /** More must be known first, and the clock stands still meanwhile. */
    INFORMATION_NEEDED(8, (matter, script) -> {
        script.takenUp(Wish.of("URGENT"));
        script.at(ofHours(4), () -> matter.answering().needInformation());
        script.at(ofHours(50), () -> matter.asking().giveInformation());
        script.at(ofHours(60), () -> matter.answering().answer());
        script.at(ofHours(61), () -> matter.asking().close("TRACED"));
    }),
    /** How far is it? */
    PROGRESS_ASKED(5, (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofHours(24), () -> matter.asking().enquire());
        script.at(ofHours(30), () -> matter.answering().answer());
        script.at(ofHours(31), () -> matter.asking().close("TRACED"));
    }),
    /** A focal point alone asks; the second one agrees within the day, or lets it pass and is late. */
    ASKED_ALONE(2, (matter, script) -> {
        script.opened();
        script.at(ofHours(1), () -> matter.asking().askAlone());
        script.at(ofHours(2), () -> matter.answering().acknowledge());
        script.at(ofHours(4), () -> matter.answering().answer());
        script.at(
                ofHours(matter.particulars().inTurn(List.of(10, 40))),
                () -> matter.asking().agreeLater());
        script.at(ofHours(44), () -> matter.asking().close("TRACED"));
    }) {
        @Override
        public String asker(int turn) {
            return "XA";
        }
    };

    private final int matters;
    private final Course course;

    SlowPlot(int matters, Course course) {
        this.matters = matters;
        this.course = course;
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
        return Plot.eitherAsker(turn);
    }

    @Override
    public void schedule(Matter matter, Script script) {
        course.schedule(matter, script);
    }
}
