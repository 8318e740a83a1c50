package org.headstamp.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** What one State told concerns another one too, or a court. */
enum SeveralStatesPlot implements Plot {
    /** The answer leads on to Corvania, with Borealia's sealed answer as proof. */
    ONWARD(6, Tale.EXPORTED, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(6), () -> matter.release().askConsent());
        script.at(ofHours(8), () -> matter.release().giveConsent());
        script.at(ofHours(10), () -> matter.asking().askOnward("XC"));
        answeredByCorvania(matter, script);
    }),
    /** Borealia gives no leave, so that its answer stays where it is. */
    CONSENT_REFUSED(3, Tale.EXPORTED, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(6), () -> matter.release().askConsent());
        script.at(ofHours(8), () -> matter.release().refuseConsent());
        script.at(ofHours(10), () -> matter.asking().onwardIsRefused("with its consent only", "CONSENT_REFUSED"));
        script.at(ofHours(12), () -> matter.asking().close("PARTLY_TRACED"));
    }),
    /** The handling of the question, and so of the answer, prohibits that it is passed on. */
    ONWARD_PROHIBITED(3, Tale.EXPORTED, (matter, script) -> {
        script.answered(Wish.of("NORMAL").withoutOnwardRelease(), ofHours(5));
        script.at(ofHours(6), () -> matter.asking().onwardIsRefused("prohibits onward release", "ONWARD_PROHIBITED"));
        script.at(ofHours(8), () -> matter.asking().close("PARTLY_TRACED"));
    }),
    /** A court must see the answer; Borealia is told before. */
    DISCLOSED(3, Tale.SOLD, (matter, script) -> {
        script.answered(Wish.of("NORMAL"), ofHours(5));
        script.at(ofHours(8), () -> matter.release().announceDisclosure(ofHours(48)));
        script.at(ofHours(20), () -> matter.release().readAnnouncement());
        script.at(ofHours(60), () -> matter.asking().close("TRACED"));
    }),
    /** Borealia is not the one to ask, and says who is. */
    NOT_ADDRESSEE(4, Tale.EXPORTED, (matter, script) -> {
        script.asked(Wish.of("NORMAL"));
        script.at(ofHours(2), () -> matter.answering().pointTo("XC"));
        script.at(ofHours(4), () -> matter.asking().close("FORWARDED"));
        script.at(
                ofHours(5),
                () -> matter.asking().askState("XC", Wish.of("NORMAL").after(Matter.ORIGIN)));
        answeredByCorvania(matter, script);
    }),
    /** One question to two States; when the first answers, the other is told to stop. */
    INQUIRY(5, Tale.SOLD, (matter, script) -> {
        script.opened();
        script.at(ofMinutes(10), () -> matter.asking().inquire(List.of("XB", "XC")));
        script.at(ofHours(2), () -> matter.answering().acknowledge());
        script.at(ofHours(6), () -> matter.answering().answer());
        script.at(ofHours(9), () -> matter.asking().close("TRACED"));
    }),
    /** Two States ask about one lot, and both are willing to know of each other. */
    MATCHED(6, Tale.SOLD, (matter, script) -> {
        script.answered(Wish.of("NORMAL").matchable(), ofHours(5));
        script.at(ofHours(60), () -> matter.answering().tellOfMatch());
        script.at(ofHours(64), () -> matter.asking().close("TRACED"));
    });

    private final int matters;
    private final Tale tale;
    private final Course course;

    SeveralStatesPlot(int matters, Tale tale, Course course) {
        this.matters = matters;
        this.tale = tale;
        this.course = course;
    }

    private static void answeredByCorvania(Matter matter, Script script) {
        script.at(ofHours(12), () -> matter.answering("XC").acknowledge());
        script.at(ofHours(16), () -> matter.answering("XC").answer());
        script.at(ofHours(20), () -> matter.asking().close("TRACED"));
    }

    @Override
    public int matters() {
        return matters;
    }

    @Override
    public List<Tale> tales() {
        return List.of(tale);
    }

    @Override
    public String asker(int turn) {
        return this == MATCHED || this == DISCLOSED ? Plot.eitherAsker(turn) : "XA";
    }

    @Override
    public void schedule(Matter matter, Script script) {
        course.schedule(matter, script);
    }
}
