package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Operator;

/** All that a case contributes to a draft, in the order of events. */
@Singleton
class CaseContents {
    private final CaseLines records;
    private final TraceLines traces;
    private final OriginLines origins;
    private final BallisticLines comparisons;

    CaseContents(CaseLines records, TraceLines traces, OriginLines origins, BallisticLines comparisons) {
        this.records = records;
        this.traces = traces;
        this.origins = origins;
        this.comparisons = comparisons;
    }

    void write(Operator by, CaseId id, Drafting draft) {
        records.write(by, id, draft);
        traces.write(by, id, draft);
        origins.write(by, id, draft);
        comparisons.write(by, id, draft);
        draft.open(
                Field.ASSISTANCE_SOUGHT,
                "Particular procedures that the requesting State wishes to be followed: to be completed, or none");
        if (draft.isEmpty(Field.PERSONS)) {
            draft.open(Field.PERSONS, "No person is named in what may be quoted");
        }
        draft.open(
                Field.PERSONS,
                "Identity, location and nationality as " + draft.self() + " itself knows them: to be completed");
        draft.open(
                Field.PURPOSE,
                "Use in proceedings other than those stated needs the prior consent of " + draft.addressee()
                        + " (article 18(19)); confidentiality of the request under article 18(20): to be completed");
    }
}
