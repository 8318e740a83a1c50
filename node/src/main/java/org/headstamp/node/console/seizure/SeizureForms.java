package org.headstamp.node.console.seizure;

import jakarta.inject.Singleton;
import java.net.URI;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizures;
import org.jspecify.annotations.Nullable;

/** Fills and takes the form for a seizure. */
@Singleton
class SeizureForms {
    private final Casefiles cases;
    private final Seizures seizures;
    private final PostedForms posted;
    private final ItemForm items;
    private final Federation federation;

    SeizureForms(Casefiles cases, Seizures seizures, PostedForms posted, ItemForm items, Federation federation) {
        this.cases = cases;
        this.seizures = seizures;
        this.posted = posted;
        this.items = items;
        this.federation = federation;
    }

    /** What came of a form. */
    sealed interface Outcome {
        record Recorded(URI place) implements Outcome {}

        record Refused(Entered form) implements Outcome {}
    }

    /**
     * A form that was begun, an empty one, or one with what a composer put together.
     *
     * @param kept name of the form that is gone on with; null if none is
     */
    Entered opened(Operator by, @Nullable CaseId caseId, Entered given, @Nullable String kept) {
        by.require("record a seizure", Role.OFFICER);
        return posted.begun(by, SeizureForm.action(caseId), kept)
                .orElseGet(() -> given.value("country").isEmpty()
                        ? given.with("country", federation.self().alpha2())
                        : given);
    }

    /** @param caseId null for a form that opens a case */
    SeizureForm shown(Operator by, @Nullable CaseId caseId, Entered form) {
        by.require("record a seizure", Role.OFFICER);
        var heading = caseId == null ? "" : cases.withContents(by, caseId).title();
        return new SeizureForm(form, caseId, heading, items.rows(by, form));
    }

    /** Records it, once however often the form comes. */
    Outcome take(Operator by, @Nullable CaseId caseId, Entered form) {
        return switch (Draft.of(form)) {
            case Draft.Wrong wrong -> new Outcome.Refused(wrong.form());
            case Draft.Complete complete -> record(by, caseId, form, complete);
        };
    }

    private Outcome record(Operator by, @Nullable CaseId caseId, Entered form, Draft.Complete draft) {
        try {
            return new Outcome.Recorded(posted.once(by, form, () -> {
                var where = caseId == null
                        ? cases.open(by, form.value("title"), form.value("unit"))
                                .id()
                        : caseId;
                var recorded = seizures.record(by, where, draft.circumstances(), draft.items());
                return URI.create("/console/seizures/" + recorded.id());
            }));
        } catch (InvalidValueException e) {
            return new Outcome.Refused(form.wrong(ItemForm.placed(form, e)));
        }
    }
}
