package org.headstamp.node.console.origin;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.Granted;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationSearch;
import org.headstamp.node.origin.InvestigationUpdates;
import org.headstamp.node.origin.Investigations;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.UpdateDraft;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.jspecify.annotations.Nullable;

/** Parallel investigations of ours, as their pages show and change them. */
@Singleton
class InvestigationDesk {
    private final Investigations investigations;
    private final InvestigationUpdates updates;
    private final InvestigationReading reading;
    private final OriginBackground background;

    InvestigationDesk(
            Investigations investigations,
            InvestigationUpdates updates,
            InvestigationReading reading,
            OriginBackground background) {
        this.investigations = investigations;
        this.updates = updates;
        this.reading = reading;
        this.background = background;
    }

    List<ParallelInvestigation> find(
            Operator by, InvestigationSearch wanted, @Nullable InvestigationId before, int most) {
        return reading.find(by, wanted, before, most);
    }

    /** Reading opens the notification that began it. */
    InvestigationView view(Operator by, InvestigationId id, Entered form) {
        var investigation = reading.get(by, id);
        var caseId = investigation.caseId();
        return new InvestigationView(
                investigation,
                reading.updates(by, id),
                background.joints(by, caseId, investigation.notification()),
                background.deadlines(by, caseId, id),
                background.corrections(by, caseId),
                form);
    }

    /** Reason and conclusion count only where they go with the stage. */
    void move(Operator by, InvestigationId id, Entered form) {
        var stage = HeaderFields.code(form, InvestigationStage.class, "stage");
        investigations.move(
                by,
                id,
                stage,
                stage == InvestigationStage.NOT_OPENED
                        ? HeaderFields.code(form, NotOpenedReason.class, "reason")
                        : null,
                stage == InvestigationStage.CONCLUDED ? HeaderFields.code(form, Conclusion.class, "conclusion") : null);
    }

    void grant(Operator by, InvestigationId id, Entered form) {
        investigations.grant(by, id, seen(form), HeaderFields.code(form, Granted.class, "granted"));
    }

    /** @param language in which it is written */
    void update(Operator by, InvestigationId id, Entered form, String language) {
        updates.draft(
                by,
                id,
                new UpdateDraft(
                        form.value("authority"),
                        form.value("offenceClass"),
                        number(form, "suspects"),
                        number(form, "measures"),
                        form.value("findings"),
                        List.of(),
                        language));
    }

    /** The version of the grant that was shown. */
    private static int seen(Entered form) {
        if (form.value("version").isEmpty()) {
            throw new InvalidValueException("version", "must be a whole number");
        }
        return number(form, "version");
    }

    private static int number(Entered form, String field) {
        var value = form.value(field);
        if (!value.matches("[0-9]{0,6}")) {
            throw new InvalidValueException(field, "must be a whole number");
        }
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
