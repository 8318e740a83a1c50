package org.headstamp.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** Who knows what: a policy answers, or must not; a lot is warned of; the trade is asked. */
enum PolicyPlot implements Plot {
    /** Nobody in Borealia touches the question. */
    BY_POLICY(8, List.of(Tale.SOLD_TO_A_DEALER, Tale.EXPORTED), (matter, script) -> {
        script.asked(Wish.forPolicy());
        script.at(ofMinutes(20), () -> matter.policy().answersByItself());
        script.at(ofHours(4), () -> matter.asking().close("TRACED"));
    }),
    /** The answer would name a person, or shows a diversion: a person answers. */
    SAFEGUARDED(5, List.of(Tale.SOLD, Tale.OVERSIZED), (matter, script) -> {
        script.asked(Wish.forPolicy());
        script.at(
                ofMinutes(20),
                () -> matter.policy().isHeldBecause(matter.particulars().inTurn(List.of("NAMES_A_PERSON", "FINDING"))));
        script.at(ofHours(2), () -> matter.answering().acknowledge());
        script.at(ofHours(5), () -> matter.answering().answerInPart("ONGOING_INVESTIGATION"));
        script.at(ofHours(8), () -> matter.asking().close("PARTLY_TRACED"));
    }),
    /** Borealia has warned of the lot before it is seized; one of the alerts is lifted later. */
    ALERTED(4, List.of(Tale.LOST_BY_A_FORCE, Tale.SOLD_AFTER_THEFT, Tale.OVERSIZED), (matter, script) -> {
        var kind = matter.particulars().inTurn(List.of("LOST", "STOLEN", "OVERSIZED"));
        script.at(ofMinutes(-60), () -> matter.alerts().warn(kind));
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofMinutes(5), () -> matter.alerts().isSeenAtTheSeizure(kind));
        script.at(ofHours(2), () -> matter.alerts().isSeenAtTheQuestion(kind));
        script.at(ofHours(5), () -> matter.answering().answerInPart("ONGOING_INVESTIGATION"));
        script.at(ofHours(8), () -> matter.asking().close("PARTLY_TRACED"));
        if (kind.equals("LOST")) {
            script.at(ofHours(30), () -> matter.alerts().lift());
        }
    }),
    /** A dealer is asked and answers by itself, or is late and answers on paper. */
    TRADE_ASKED(5, List.of(Tale.SOLD), (matter, script) -> {
        boolean late = matter.particulars().turn() % 2 == 0;
        script.takenUp(Wish.of("NORMAL"));
        script.at(ofHours(3), () -> matter.answering().search());
        script.at(ofHours(4), () -> matter.trade().ask());
        if (late) {
            script.at(ofHours(30), () -> matter.trade().isOverdue());
            script.at(ofHours(32), () -> matter.trade().record());
        } else {
            script.at(ofHours(10), () -> matter.trade().answer());
        }
        script.at(ofHours(36), () -> matter.answering().answer());
        script.at(ofHours(40), () -> matter.asking().close("TRACED"));
    });

    private final int matters;
    private final List<Tale> tales;
    private final Course course;

    PolicyPlot(int matters, List<Tale> tales, Course course) {
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
