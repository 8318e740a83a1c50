package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.message.TraceQuestion;

/** Questions about what was seized: circumstances and items come from the record of the seizure. */
@Singleton
public class TraceDrafting {
    private final Seizures seizures;
    private final Traces traces;

    TraceDrafting(Seizures seizures, Traces traces) {
        this.seizures = seizures;
        this.traces = traces;
    }

    /**
     * Drafts a question as {@link Traces#open} does. Photographs stay here: which of them travel, only a
     * question says that names its items one by one.
     *
     * @throws org.headstamp.node.InvalidValueException if the seizure lacks an item that is named
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
                items(seizure, draft.itemReferences()));
        return new ComposedQuestion(seizure.caseId(), question);
    }

    private static List<Item> items(Seizure seizure, List<String> references) {
        return seizure.named(references).stream()
                .map(item -> item.withPhotographs(List.of()))
                .toList();
    }
}
