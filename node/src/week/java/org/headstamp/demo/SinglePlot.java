package org.headstamp.demo;

import static java.time.Duration.ofHours;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** One State asks another, and is answered in good time, whatever comes of it. */
enum SinglePlot implements Plot {
    /** A full answer; the trace is done with. */
    TRACED(10, List.of(Tale.SOLD, Tale.DESTROYED, Tale.SOLD_AFTER_THEFT, Tale.IMPOSSIBLE), (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(8), () -> matter.asking().close("TRACED"));
    }),
    /** A part is withheld on a ground. */
    PARTLY_TRACED(10, List.of(Tale.OVERSIZED, Tale.LOST_BY_A_FORCE, Tale.SOLD), (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofHours(6), () -> matter.answering().answerInPart("ONGOING_INVESTIGATION"));
        script.at(ofHours(9), () -> matter.asking().close("PARTLY_TRACED"));
    }),
    /** The State asked has no such record. */
    NO_RECORD(8, List.of(Tale.NOT_RECORDED), (matter, script) -> {
        script.answered(Wish.of("ROUTINE"), ofHours(4));
        script.at(ofHours(7), () -> matter.asking().close("NOT_TRACED"));
    }),
    /** No answer, on a ground. */
    REFUSED(7, (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofHours(7), () -> matter.answering().refuse("NATIONAL_SECURITY"));
        script.at(ofHours(10), () -> matter.asking().close("NOT_TRACED"));
    }),
    /** First a part, later the rest. */
    INTERIM(5, (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofHours(5), () -> matter.answering().answerForNow());
        script.at(ofHours(40), () -> matter.answering().answer());
        script.at(ofHours(42), () -> matter.asking().close("TRACED"));
    }),
    /** The answer was wrong and is put right after the trace was closed. */
    CORRECTED(5, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(9), () -> matter.asking().close("TRACED"));
        script.at(ofHours(20), () -> matter.answering().correctAnswer());
        script.at(ofHours(24), () -> matter.asking().close("PARTLY_TRACED"));
    }),
    /** The question was wrong; it is put right before the search, or after the answer, and answered anew. */
    QUESTION_CORRECTED(5, (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        if (matter.particulars().turn() % 2 == 0) {
            script.at(ofHours(5), () -> matter.answering().answer());
        }
        script.at(ofHours(8), () -> matter.asking().correct());
        script.at(ofHours(12), () -> matter.answering().answer());
        script.at(ofHours(16), () -> matter.asking().close("TRACED"));
    }),
    /** The answer is not understood, and explained. */
    CLARIFIED(5, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(9), () -> matter.asking().askBack());
        script.at(ofHours(12), () -> matter.answering().explain());
        script.at(ofHours(14), () -> matter.asking().close("TRACED"));
    }),
    /** New facts come up after the trace was closed. */
    REOPENED(4, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(8), () -> matter.asking().close("PARTLY_TRACED"));
        script.at(ofHours(30), () -> matter.asking().reopen());
        script.at(ofHours(34), () -> matter.asking().close("TRACED"));
    }),
    /** Asked before, as turns out. */
    DUPLICATE(3, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(8), () -> matter.asking().close("DUPLICATE"));
    }),
    /** Given up before anybody began. */
    WITHDRAWN(6, (matter, script) -> {
        script.asked(Wish.of("NORMAL"));
        script.at(ofHours(2), () -> matter.asking().withdraw("SOLVED"));
        script.at(ofHours(3), () -> matter.cameTo("WITHDRAWN"));
    }),
    /** The withdrawal and the answer cross. */
    CROSSED(6, (matter, script) -> {
        script.takenUp(Wish.of("NORMAL"));
        script.at(
                ofHours(6),
                () -> matter.asking().withdrawWhile(matter.answering().propose()));
        script.at(ofHours(8), () -> matter.cameTo("WITHDRAWN"));
    });

    private final int matters;
    private final List<Tale> tales;
    private final Course course;

    SinglePlot(int matters, Course course) {
        this(matters, List.of(Tale.SOLD), course);
    }

    SinglePlot(int matters, List<Tale> tales, Course course) {
        this.matters = matters;
        this.tales = tales;
        this.course = course;
    }

    @Override
    public int matters() {
        return matters;
    }

    @Override
    public List<Tale> tales() {
        return tales;
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
