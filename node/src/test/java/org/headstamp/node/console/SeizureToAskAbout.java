package org.headstamp.node.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.pki.MemberState;

/** Two items seized in a case of their own, and what was asked about them. */
@Singleton
class SeizureToAskAbout {
    static final String HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=alert(1)>";

    private static final FindCircumstances SEARCH = new FindCircumstances(
            FindCircumstances.Mode.SEIZED,
            PartialDate.of(2026, 2),
            new MemberState("XB"),
            "XB-07",
            FindCircumstances.Context.HOME_SEARCH,
            "0902",
            HOSTILE);

    private final Casefiles cases;
    private final Seizures seizures;
    private final TraceReading traces;

    SeizureToAskAbout(Casefiles cases, Seizures seizures, TraceReading traces) {
        this.cases = cases;
        this.seizures = seizures;
        this.traces = traces;
    }

    /** The way to a question about a new one. */
    AskSteps by(Browser officer) {
        var caseId = cases.open(DialogueDesk.OFFICER, "to ask about", "").id();
        var items = List.of(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));
        var seizure = seizures.record(DialogueDesk.OFFICER, caseId, SEARCH, items);
        return new AskSteps(officer, caseId, seizure.id().toString());
    }

    List<TraceSummary> asked(CaseId caseId) {
        return traces.askedIn(new Operator("reader", Set.of(Role.OFFICER)), caseId);
    }
}
