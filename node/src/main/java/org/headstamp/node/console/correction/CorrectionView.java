package org.headstamp.node.console.correction;

import java.util.List;
import java.util.Map;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.seizure.FormItem;
import org.headstamp.node.console.seizure.ItemForm;
import org.headstamp.node.console.seizure.RowKind;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.pki.MemberState;

/**
 * The form of a correction as its page shows it.
 *
 * @param rows the items; none where there are too many for a form
 * @param states that may be said to have been asked already
 */
record CorrectionView(Told told, Entered form, List<FormItem> rows, List<MemberState> states) {
    CorrectionView {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
    }

    public String path() {
        return told.page();
    }

    public String back() {
        return told.back();
    }

    public String part() {
        return told.part();
    }

    public MemberState to() {
        return told.to();
    }

    /** Whether there are items, and more than a form has room for. */
    public boolean itemsStay() {
        return !ItemForm.hasRoomFor(told.items());
    }

    public boolean hasRoom() {
        return rows.size() < ItemForm.MOST;
    }

    public List<RowKind> kinds() {
        return List.of(RowKind.values());
    }

    public List<FindCircumstances.Mode> modes() {
        return List.of(FindCircumstances.Mode.values());
    }

    public List<FindCircumstances.Context> contexts() {
        return List.of(FindCircumstances.Context.values());
    }

    public List<IllicitBasis> grounds() {
        return List.of(IllicitBasis.values());
    }

    public List<Question> questions() {
        return List.of(Question.values());
    }

    public List<OriginBasis> bases() {
        return List.of(OriginBasis.values());
    }

    /** What is wrong, by field. */
    public List<Map.Entry<String, Refusal>> problems() {
        return form.problems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
