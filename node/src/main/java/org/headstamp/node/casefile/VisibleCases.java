package org.headstamp.node.casefile;

import java.util.HashMap;
import java.util.Map;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/**
 * Which cases an operator may see, as a condition for the queries of any feature over records that name their case. The
 * rule itself stands once, in the database function {@code case_visible}. The trade sees no case at all: asking for its
 * cases throws {@link org.headstamp.node.identity.NotPermittedException}.
 *
 * @param unit of the operator
 * @param every for auditors, to whom contents are never shown
 */
public record VisibleCases(String unit, boolean every) {
    /** Native SQL over a column {@code case_id}; binds {@code :caseUnit} and {@code :everyCase}. */
    public static final String SQL = "case_visible(case_id, :caseUnit, :everyCase)";

    private static final String SEE = "see cases";

    /** The cases whose contents the operator may see. */
    public static VisibleCases contents(Operator by) {
        by.requireOfficial(SEE);
        return new VisibleCases(by.unit(), false);
    }

    /** The cases of which the operator may know that they are there, and who did what when. */
    public static VisibleCases listed(Operator by) {
        by.requireOfficial(SEE);
        return new VisibleCases(by.unit(), by.is(Role.AUDITOR));
    }

    /** HQL over the attribute that names the case, usually {@code caseId}; binds {@code :caseUnit} and {@code :everyCase}. */
    public static String of(String attribute) {
        return "function('case_visible', " + attribute + ", :caseUnit, :everyCase) = true";
    }

    /** The parameters of the condition and one more. */
    public Map<String, Object> with(String name, Object value) {
        var parameters = new HashMap<>(parameters());
        parameters.put(name, value);
        return parameters;
    }

    /** The parameters of the condition. */
    public Map<String, Object> parameters() {
        return Map.of("caseUnit", unit, "everyCase", every);
    }
}
