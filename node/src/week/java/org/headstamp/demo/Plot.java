package org.headstamp.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.demo.WeekRegister.Tale;

/** How a matter goes. Each plot puts its deeds on the agenda from the instant at which its case is opened. */
sealed interface Plot permits DisturbedPlot, OriginPlot, PolicyPlot, SeveralStatesPlot, SinglePlot, SlowPlot {
    String name();

    /** How many of the 200 matters of a whole week go like this. */
    int matters();

    /** What the records may tell of the lots of such matters, in turn. */
    List<Tale> tales();

    /** Who asks in the matter of this turn: Asteria, or Corvania too where it is not the one to be asked next. */
    String asker(int turn);

    void schedule(Matter matter, Script script);

    /** Every plot there is. */
    static List<Plot> all() {
        return Stream.<Plot[]>of(
                        SinglePlot.values(),
                        SlowPlot.values(),
                        SeveralStatesPlot.values(),
                        PolicyPlot.values(),
                        OriginPlot.values(),
                        DisturbedPlot.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** Asteria and Corvania by turns. */
    static String eitherAsker(int turn) {
        return turn % 2 == 0 ? "XA" : "XC";
    }

    /** What is done in such a matter. */
    @FunctionalInterface
    interface Course {
        void schedule(Matter matter, Script script);
    }

    /** Puts the deeds of one matter on the agenda. */
    record Script(Agenda agenda, Matter matter, Instant begin) {
        void at(Duration after, Agenda.Deed deed) {
            agenda.add(begin.plus(after), matter, deed);
        }

        /** The case is opened at once. */
        void opened() {
            at(Duration.ZERO, matter::open);
        }

        /** The question is put. */
        void asked(Wish wish) {
            opened();
            at(Duration.ofMinutes(10), () -> matter.asking().ask(wish));
        }

        /** The question is put, and Borealia says within the hour that a person has it. */
        void takenUp(Wish wish) {
            asked(wish);
            at(Duration.ofMinutes(50), () -> matter.answering().acknowledge());
        }

        /** The same, and so long after the opening it is answered. */
        void answered(Wish wish, Duration after) {
            takenUp(wish);
            at(after, () -> matter.answering().answer());
        }
    }
}
