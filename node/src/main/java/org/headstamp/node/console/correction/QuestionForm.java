package org.headstamp.node.console.correction;

import java.util.List;
import java.util.Set;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.seizure.ItemForm;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/** The form of a question that is put right. */
final class QuestionForm {
    private QuestionForm() {}

    static Entered filled(TraceQuestion question) {
        var authority = question.authority();
        var form = Entered.nothing()
                .with("authority", authority.name())
                .with("contact", authority.contact())
                .with("nationalCaseNumber", authority.nationalCaseNumber())
                .with("illicitBasis", names(question.illicitBasis()))
                .with("legalJustification", question.legalJustification())
                .with("questions", names(question.questions()))
                .with(
                        "alreadyAsked",
                        question.alreadyAsked().stream()
                                .map(MemberState::alpha2)
                                .toList())
                .with("consentToOnwardTrace", question.consentToOnwardTrace() ? "yes" : "")
                .with("willingToBeMatched", question.willingToBeMatched() ? "yes" : "");
        return ItemForm.filled(ItemForm.filled(form, question.circumstances()), question.items());
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static TraceQuestion read(Entered form, TraceQuestion said) {
        return new TraceQuestion(
                new Authority(
                        Checked.text("authority", form.value("authority"), 200),
                        form.value("contact"),
                        form.value("nationalCaseNumber")),
                inOrder(said.illicitBasis(), HeaderFields.codes(form, IllicitBasis.class, "illicitBasis")),
                form.value("legalJustification"),
                ItemForm.circumstances(form),
                inOrder(said.questions(), HeaderFields.codes(form, Question.class, "questions")),
                inOrder(
                        said.alreadyAsked(),
                        form.all("alreadyAsked").stream()
                                .map(QuestionForm::state)
                                .toList()),
                form.has("consentToOnwardTrace", "yes"),
                form.has("willingToBeMatched", "yes"),
                ItemForm.items(form, said.items()));
    }

    static List<String> names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    /** Boxes have an order of their own: the same values stay in the order in which they were said. */
    static <T> List<T> inOrder(List<T> said, List<T> chosen) {
        return Set.copyOf(said).equals(Set.copyOf(chosen)) ? said : chosen;
    }

    private static MemberState state(String alpha2) {
        try {
            return new MemberState(alpha2);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("alreadyAsked", "names no code that is known").because(e);
        }
    }
}
