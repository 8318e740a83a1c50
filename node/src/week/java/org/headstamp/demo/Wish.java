package org.headstamp.demo;

import java.util.List;

/**
 * How a question is put.
 *
 * @param questions codes of what is asked
 * @param alreadyAsked States that were asked before
 * @param onwardRelease code of what may be passed on of question and answer
 * @param willingToBeMatched whether others who ask about the lot may be told
 */
record Wish(
        String priority,
        List<String> questions,
        List<String> alreadyAsked,
        String onwardRelease,
        boolean willingToBeMatched) {
    private static final List<String> USUAL = List.of("LOT_DISTRIBUTION", "EXPORT", "LOSS_REPORT");

    static Wish of(String priority) {
        return new Wish(priority, USUAL, List.of(), "WITH_CONSENT", false);
    }

    /** What Borealia answers by policy. */
    static Wish forPolicy() {
        return new Wish("NORMAL", PolicyDesk.QUESTIONS, List.of(), "WITH_CONSENT", false);
    }

    Wish after(String state) {
        return new Wish(priority, questions, List.of(state), onwardRelease, willingToBeMatched);
    }

    Wish withoutOnwardRelease() {
        return new Wish(priority, questions, alreadyAsked, "PROHIBITED", willingToBeMatched);
    }

    Wish matchable() {
        return new Wish(priority, questions, alreadyAsked, onwardRelease, true);
    }
}
