package org.headstamp.node.console.answer;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.SearchWords;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Found;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.QuestionSearch;
import org.headstamp.pki.MemberState;

/**
 * Some questions of other States, and what was looked for.
 *
 * @param next id of the question before which the next page begins; empty on the last one
 * @param others States that can be looked for
 */
record RequestListView(List<TraceSummary> questions, String next, Entered form, List<MemberState> others) {
    private static final Found FIELDS = new Found("words", "asker", "state");

    RequestListView {
        questions = List.copyOf(questions);
        others = List.copyOf(others);
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static QuestionSearch search(Entered form) {
        return new QuestionSearch(
                new SearchWords(form.value("words")), Found.state(form, "asker"), form.value("state"));
    }

    public List<String> states() {
        return QuestionSearch.states();
    }

    /** The key of the words for a state. */
    public String key(String state) {
        return "trace." + state;
    }

    /** Whether something was looked for. */
    public boolean searched() {
        return FIELDS.isIn(form);
    }

    /** Where the older ones are that fit. */
    public String older() {
        return FIELDS.address("/console/requests/all", form, next);
    }
}
