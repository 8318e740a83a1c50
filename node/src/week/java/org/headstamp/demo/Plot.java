package org.headstamp.demo;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.demo.WeekRegister.Tale;

/** How a matter goes. Each plot puts its deeds on the agenda from the instant at which its case is opened. */
enum Plot {
    /** A full answer; the trace is done with. */
    TRACED(14) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), () -> matter.answer(""));
            script.at(ofHours(8), () -> matter.close("TRACED"));
        }
    },
    /** A part is withheld on a ground. */
    PARTLY_TRACED(14) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(6), () -> matter.answer("ONGOING_INVESTIGATION"));
            script.at(ofHours(9), () -> matter.close("PARTLY_TRACED"));
        }
    },
    /** The State asked has no such record. */
    NO_RECORD(12) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "ROUTINE");
            script.at(ofHours(4), () -> matter.answer(""));
            script.at(ofHours(7), () -> matter.close("NOT_TRACED"));
        }
    },
    /** No answer, on a ground. */
    REFUSED(10) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(7), () -> matter.refuse("NATIONAL_SECURITY"));
            script.at(ofHours(10), () -> matter.close("NOT_TRACED"));
        }
    },
    /** Nobody acknowledges in time; a late acknowledgement and answer still count. */
    LATE(10) {
        @Override
        void schedule(Matter matter, Script script) {
            opened(script, matter, "URGENT");
            script.at(ofHours(26), matter::acknowledge);
            script.at(ofHours(30), () -> matter.answer(""));
            script.at(ofHours(31), () -> matter.close("TRACED"));
        }
    },
    /** Nobody ever says a word. */
    SILENT(12) {
        @Override
        void schedule(Matter matter, Script script) {
            opened(script, matter, "URGENT_DIRECT");
            script.at(ofHours(30), () -> matter.cameTo("LAPSED"));
        }
    },
    /** Acknowledged, and then nothing. */
    UNANSWERED(10) {
        @Override
        void schedule(Matter matter, Script script) {
            opened(script, matter, "URGENT");
            script.at(ofHours(3), matter::acknowledge);
            script.at(ofHours(80), () -> matter.cameTo("NOT_ANSWERED"));
        }
    },
    /** Late twice, with grounds; a third time is not taken. */
    DELAYED(10) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "URGENT");
            script.at(ofHours(20), () -> matter.delay(ofHours(76)));
            script.at(ofHours(60), () -> matter.delay(ofHours(50)));
            script.at(ofHours(62), () -> matter.delayIsRefused(ofHours(70)));
            script.at(ofHours(70), () -> matter.answer(""));
            script.at(ofHours(72), () -> matter.close("TRACED"));
        }
    },
    /** More must be known first, and the clock stands still meanwhile. */
    INFORMATION_NEEDED(12) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "URGENT");
            script.at(ofHours(4), matter::needInformation);
            script.at(ofHours(50), matter::giveInformation);
            script.at(ofHours(60), () -> matter.answer(""));
            script.at(ofHours(61), () -> matter.close("TRACED"));
        }
    },
    /** How far is it? */
    PROGRESS_ASKED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(24), matter::enquire);
            script.at(ofHours(30), () -> matter.answer(""));
            script.at(ofHours(31), () -> matter.close("TRACED"));
        }
    },
    /** The answer is not understood, and explained. */
    CLARIFIED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), () -> matter.answer(""));
            script.at(ofHours(9), matter::askBack);
            script.at(ofHours(12), matter::explain);
            script.at(ofHours(14), () -> matter.close("TRACED"));
        }
    },
    /** The answer was wrong and is put right after the trace was closed. */
    CORRECTED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), () -> matter.answer(""));
            script.at(ofHours(9), () -> matter.close("TRACED"));
            script.at(ofHours(20), matter::correctAnswer);
            script.at(ofHours(24), () -> matter.close("PARTLY_TRACED"));
        }
    },
    /** Given up before anybody began. */
    WITHDRAWN(10) {
        @Override
        void schedule(Matter matter, Script script) {
            opened(script, matter, "NORMAL");
            script.at(ofHours(2), () -> matter.withdraw("SOLVED"));
            script.at(ofHours(3), () -> matter.cameTo("WITHDRAWN"));
        }
    },
    /** The withdrawal and the answer cross. */
    CROSSED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(6), matter::cross);
            script.at(ofHours(8), () -> matter.cameTo("WITHDRAWN"));
        }
    },
    /** First a part, later the rest. */
    INTERIM(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), matter::answerForNow);
            script.at(ofHours(40), () -> matter.answer(""));
            script.at(ofHours(42), () -> matter.close("TRACED"));
        }
    },
    /** The answer leads on to Corvania, with Borealia's sealed answer as proof. */
    ONWARD(10) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), () -> matter.answer(""));
            script.at(ofHours(6), matter::askConsent);
            script.at(ofHours(8), matter::giveConsent);
            script.at(ofHours(10), () -> matter.askOnward("XC"));
            script.at(ofHours(12), () -> matter.acknowledgeAs("XC"));
            script.at(ofHours(16), () -> matter.answerAs("XC"));
            script.at(ofHours(20), () -> matter.close("TRACED"));
        }
    },
    /** One question to two States; when the first answers, the other is told to stop. */
    INQUIRY(8) {
        @Override
        void schedule(Matter matter, Script script) {
            script.at(Duration.ZERO, matter::open);
            script.at(ofMinutes(10), () -> matter.inquire(List.of("XB", "XC")));
            script.at(ofHours(2), matter::acknowledge);
            script.at(ofHours(6), () -> matter.answer(""));
            script.at(ofHours(9), () -> matter.close("TRACED"));
        }
    },
    /** Two States ask about one lot, and both are willing to know of each other. */
    MATCHED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            asked(script, matter, "NORMAL");
            script.at(ofHours(5), () -> matter.answer(""));
            script.at(ofHours(9), () -> matter.close("TRACED"));
        }
    },
    /** The State of origin is told, investigates and concludes. */
    INVESTIGATED(12) {
        @Override
        void schedule(Matter matter, Script script) {
            script.at(Duration.ZERO, matter::open);
            script.at(ofMinutes(30), matter::notifyOrigin);
            script.at(ofHours(4), () -> matter.investigate("ASSESSING", ""));
            script.at(ofHours(20), () -> matter.investigate("OPENED", ""));
            script.at(ofHours(30), () -> matter.investigate("ACTIVE", ""));
            script.at(ofHours(50), () -> matter.investigate("CHARGED", ""));
            script.at(ofHours(70), () -> matter.investigate("CONCLUDED", "CONVICTION"));
            script.at(ofHours(71), () -> matter.cameTo("INVESTIGATION_CONCLUDED"));
        }
    },
    /** The State of origin is told and opens no investigation. */
    NOT_INVESTIGATED(8) {
        @Override
        void schedule(Matter matter, Script script) {
            script.at(Duration.ZERO, matter::open);
            script.at(ofMinutes(30), matter::notifyOrigin);
            script.at(ofHours(4), () -> matter.investigate("ASSESSING", ""));
            script.at(ofHours(20), () -> matter.investigate("NOT_OPENED", "TIME_BARRED"));
            script.at(ofHours(21), () -> matter.cameTo("INVESTIGATION_NOT_OPENED"));
        }
    };

    private final int matters;

    Plot(int matters) {
        this.matters = matters;
    }

    /** How many matters of the week go like this. */
    int matters() {
        return matters;
    }

    /** What the records may tell of the lots of such matters, in turn. */
    List<Tale> tales() {
        return switch (this) {
            case TRACED -> List.of(Tale.SOLD, Tale.DESTROYED, Tale.SOLD_AFTER_THEFT, Tale.IMPOSSIBLE);
            case PARTLY_TRACED -> List.of(Tale.OVERSIZED, Tale.LOST_BY_A_FORCE, Tale.SOLD);
            case NO_RECORD -> List.of(Tale.NOT_RECORDED);
            case ONWARD -> List.of(Tale.EXPORTED);
            default -> List.of(Tale.SOLD);
        };
    }

    /** Corvania asks too, but not where it is the one to be asked next. */
    String asker(int turn) {
        return switch (this) {
            case ONWARD, INQUIRY, INVESTIGATED, NOT_INVESTIGATED -> "XA";
            default -> turn % 2 == 0 ? "XA" : "XC";
        };
    }

    abstract void schedule(Matter matter, Script script);

    private static void opened(Script script, Matter matter, String priority) {
        script.at(Duration.ZERO, matter::open);
        script.at(ofMinutes(10), () -> matter.ask(priority));
    }

    private static void asked(Script script, Matter matter, String priority) {
        opened(script, matter, priority);
        script.at(ofMinutes(50), matter::acknowledge);
    }

    /** Puts the deeds of one matter on the agenda. */
    record Script(Agenda agenda, Matter matter, Instant begin) {
        void at(Duration after, Agenda.Deed deed) {
            agenda.add(begin.plus(after), matter, deed);
        }
    }
}
