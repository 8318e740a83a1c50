package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.seizure.TravellingPhotographs;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.Sha256;

/** Questions about what was seized: circumstances and items come from the record of the seizure. */
@Singleton
public class TraceDrafting {
    private final Seizures seizures;
    private final TravellingPhotographs photographs;
    private final Traces traces;

    TraceDrafting(Seizures seizures, TravellingPhotographs photographs, Traces traces) {
        this.seizures = seizures;
        this.photographs = photographs;
        this.traces = traces;
    }

    /**
     * Drafts a question as {@link Traces#open} does. Photographs stay here unless the draft chooses them.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item or a photograph that is named, or the
     *     photographs are too many or too large together
     */
    @Transactional
    public Trace open(Operator by, TraceDraft draft) {
        var composed = compose(by, draft);
        return traces.open(by, composed.caseId(), draft.asked(), composed.question(), draft.header());
    }

    /** The question itself, of which nothing is written down yet. */
    @Transactional
    public ComposedQuestion compose(Operator by, TraceDraft draft) {
        var seizure = seizures.get(by, draft.seizure());
        var question = new TraceQuestion(
                draft.authority(),
                draft.illicitBasis(),
                draft.legalJustification(),
                seizure.circumstances(),
                draft.questions(),
                draft.alreadyAsked(),
                draft.consentToOnwardTrace(),
                draft.willingToBeMatched(),
                photographs.named(by, seizure, draft.itemReferences(), draft.photographs()));
        return new ComposedQuestion(seizure.caseId(), question);
    }

    /**
     * Finds out whether items and photographs can be chosen like this, before the rest of the question is known.
     *
     * @throws org.headstamp.node.InvalidValueException as {@link #open} does
     */
    @Transactional
    public void requireItems(Operator by, SeizureId seizure, List<String> items, List<Sha256> chosen) {
        var unused = photographs.named(by, seizures.get(by, seizure), items, chosen);
    }
}
