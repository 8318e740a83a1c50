package org.headstamp.node.trace.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.pki.MemberState;

/**
 * What one State asks another about the origin of items (International Tracing Instrument, paragraphs 16 to 18; Firearms
 * Protocol, article 12(4)).
 *
 * @param legalJustification the law under which the items are illicit, in words
 * @param alreadyAsked other States asked about the same items; a guard against loops
 * @param consentToOnwardTrace the State asked may pass the question on
 * @param willingToBeMatched the State asked may tell another State that asks about the same lot, and is willing too
 */
public record TraceQuestion(
        Authority authority,
        List<IllicitBasis> illicitBasis,
        String legalJustification,
        FindCircumstances circumstances,
        List<Question> questions,
        List<MemberState> alreadyAsked,
        boolean consentToOnwardTrace,
        boolean willingToBeMatched,
        List<Item> items) {
    /** More items of one question do not fit on the wire. */
    public static final int MOST_ITEMS = 200;

    /** More States that were asked already do not fit on the wire. */
    public static final int MOST_ASKED = 50;

    public TraceQuestion {
        authority = Checked.present("authority", authority);
        illicitBasis = some("illicitBasis", illicitBasis, IllicitBasis.values().length);
        legalJustification = Checked.text("legalJustification", legalJustification, 4000);
        circumstances = Checked.present("circumstances", circumstances);
        questions = some("questions", questions, Question.values().length);
        alreadyAsked = distinct("alreadyAsked", Checked.list("alreadyAsked", alreadyAsked, MOST_ASKED));
        items = some("items", items, MOST_ITEMS);
        distinct("items", items.stream().map(Item::reference).toList());
    }

    /** Whether it asks about a person. */
    public boolean asksAboutPersons() {
        return questions.contains(Question.PERSON_CHECK);
    }

    /** A question that is not willing to be matched. */
    public TraceQuestion(
            Authority authority,
            List<IllicitBasis> illicitBasis,
            String legalJustification,
            FindCircumstances circumstances,
            List<Question> questions,
            List<MemberState> alreadyAsked,
            boolean consentToOnwardTrace,
            List<Item> items) {
        this(
                authority,
                illicitBasis,
                legalJustification,
                circumstances,
                questions,
                alreadyAsked,
                consentToOnwardTrace,
                false,
                items);
    }

    /** How the items are named in this question. */
    public Set<String> itemReferences() {
        return items.stream().map(Item::reference).collect(Collectors.toUnmodifiableSet());
    }

    /** The States of which this question says that they were asked, and another does not. */
    public List<MemberState> askedButNotIn(TraceQuestion other) {
        return alreadyAsked.stream()
                .filter(state -> !other.alreadyAsked().contains(state))
                .toList();
    }

    /** The same question after other States were asked. */
    public TraceQuestion afterAsking(List<MemberState> asked) {
        return new TraceQuestion(
                authority,
                illicitBasis,
                legalJustification,
                circumstances,
                questions,
                asked,
                consentToOnwardTrace,
                willingToBeMatched,
                items);
    }

    /** The same question about items that are read otherwise. */
    public TraceQuestion withItems(List<Item> read) {
        return new TraceQuestion(
                authority,
                illicitBasis,
                legalJustification,
                circumstances,
                questions,
                alreadyAsked,
                consentToOnwardTrace,
                willingToBeMatched,
                read);
    }

    private static <T> List<T> some(String field, List<T> values, int most) {
        var list = distinct(field, Checked.list(field, values, most));
        if (list.isEmpty()) {
            throw new InvalidValueException(field, "must name at least one");
        }
        return list;
    }

    private static <T> List<T> distinct(String field, List<T> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValueException(field, "names the same twice");
        }
        return values;
    }
}
