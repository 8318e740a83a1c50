package org.headstamp.node.console.seizure;

import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.seizure.FindCircumstances;
import org.jspecify.annotations.Nullable;

/**
 * The form for a seizure.
 *
 * @param caseId where it is recorded; null for one that opens a case
 * @param heading title of that case
 */
record SeizureForm(Entered form, @Nullable CaseId caseId, String heading, List<FormItem> rows) {
    SeizureForm {
        rows = List.copyOf(rows);
    }

    /** Where the form stands, and goes. */
    public String action() {
        return action(caseId);
    }

    static String action(@Nullable CaseId caseId) {
        return caseId == null ? "/console/cases/new" : "/console/cases/" + caseId + "/seizures/new";
    }

    public boolean opensCase() {
        return caseId == null;
    }

    public List<FindCircumstances.Mode> modes() {
        return List.of(FindCircumstances.Mode.values());
    }

    public List<FindCircumstances.Context> contexts() {
        return List.of(FindCircumstances.Context.values());
    }

    public List<RowKind> kinds() {
        return List.of(RowKind.values());
    }

    public boolean hasRoom() {
        return rows.size() < Rows.MOST;
    }

    /** What is wrong, by field. */
    public List<Map.Entry<String, Refusal>> problems() {
        return form.problems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
