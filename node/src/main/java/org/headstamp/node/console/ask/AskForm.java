package org.headstamp.node.console.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.ChosenItems;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.asking.TraceDraft;
import org.headstamp.node.trace.inquiry.InquiryDraft;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** What is filled in so far, read as a question. Whatever is wrong names its field. */
record AskForm(Entered form, boolean exercise) {
    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("legalJustification", "trace_request.legal_justification"));

    /** The form with what one step says; boxes that are not ticked any more are forgotten. */
    AskForm with(AskStep step, Entered posted) {
        var values = new LinkedHashMap<>(form.values());
        step.fields().forEach(values::remove);
        step.fields().stream()
                .filter(field -> posted.values().containsKey(field))
                .forEach(field -> values.put(field, posted.all(field)));
        return new AskForm(new Entered(posted.once(), values, Map.of()), exercise);
    }

    /** The same where other seizures are looked at; nothing of that is kept. */
    AskForm lookingAt(String older) {
        return older.isEmpty() ? this : new AskForm(form.with(OfferedSeizures.OLDER, older), exercise);
    }

    /** @throws InvalidValueException if something of the step is wrong or missing */
    void check(AskStep step) {
        switch (step) {
            case ITEMS -> {
                seizure();
                photographs();
            }
            case STATES -> states();
            case REASONS -> {
                authority();
                illicitBasis();
                Checked.text("legalJustification", form.value("legalJustification"), 4000);
                questions();
                fields().laws();
            }
            case MANNER -> header();
            case PREVIEW -> AskStep.filledIn().forEach(this::check);
        }
    }

    HeaderFields fields() {
        return new HeaderFields(form, exercise);
    }

    SeizureId seizure() {
        return new ChosenItems(form).seizure();
    }

    List<String> items() {
        return new ChosenItems(form).items();
    }

    List<Sha256> photographs() {
        return new ChosenItems(form).photographs();
    }

    List<MemberState> states() {
        var states = form.all("asked").stream().distinct().map(AskForm::state).toList();
        if (states.isEmpty()) {
            throw new InvalidValueException("asked", "must name at least one");
        }
        if (states.size() > InquiryDraft.MOST_STATES) {
            throw new InvalidValueException("asked", "may name at most {0} States", InquiryDraft.MOST_STATES);
        }
        return states;
    }

    private static MemberState state(String alpha2) {
        try {
            return new MemberState(alpha2);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("asked", "is no code of a State: {0}", alpha2).because(e);
        }
    }

    private Authority authority() {
        return new Authority(
                Checked.text("authority", form.value("authority"), 200),
                form.value("contact"),
                form.value("nationalCaseNumber"));
    }

    private List<IllicitBasis> illicitBasis() {
        return some("illicitBasis", HeaderFields.codes(form, IllicitBasis.class, "illicitBasis"));
    }

    private List<Question> questions() {
        return some("questions", HeaderFields.codes(form, Question.class, "questions"));
    }

    private static <T> List<T> some(String field, List<T> values) {
        if (values.isEmpty()) {
            throw new InvalidValueException(field, "must name at least one");
        }
        return values;
    }

    Header header() {
        return fields().header(TEXTS);
    }

    /** The question to the first of the States. */
    TraceDraft draft() {
        return draftTo(states().getFirst());
    }

    /** The question to one of the States. */
    TraceDraft draftTo(MemberState asked) {
        return new TraceDraft(
                seizure(),
                items(),
                photographs(),
                asked,
                authority(),
                illicitBasis(),
                form.value("legalJustification"),
                questions(),
                List.of(),
                form.has("consentToOnwardTrace", "yes"),
                form.has("willingToBeMatched", "yes"),
                header());
    }
}
