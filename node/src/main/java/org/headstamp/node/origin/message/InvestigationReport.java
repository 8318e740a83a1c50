package org.headstamp.node.origin.message;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Where a parallel investigation stands, as the other State may know it.
 *
 * @param reference opaque, of the State that investigates
 * @param authority the office that investigates, empty when not stated
 * @param since when it came to stand there
 * @param offenceClass empty when none
 * @param findings on method and route of the diversion, in words, empty when there are none
 * @param jointInvestigationProposed under UNTOC, article 19
 * @param notOpenedReason only and always of one that is not opened
 * @param conclusion only and always of one that is concluded
 */
public record InvestigationReport(
        String reference,
        String authority,
        InvestigationStage stage,
        Instant since,
        String offenceClass,
        int suspects,
        int measures,
        String findings,
        boolean jointInvestigationProposed,
        @Nullable NotOpenedReason notOpenedReason,
        @Nullable Conclusion conclusion) {
    private static final int MOST_COUNTED = 100_000;

    /** @throws InvalidValueException if the stage cannot be told, or reason or conclusion do not go with it */
    public InvestigationReport {
        reference = Checked.text("reference", reference, 100);
        authority = Checked.optionalText("authority", authority, 200);
        stage = Checked.present("stage", stage);
        since = Checked.present("since", since);
        offenceClass = Checked.optionalText("offenceClass", offenceClass, 200);
        Checked.between("suspects", suspects, 0, MOST_COUNTED);
        Checked.between("measures", measures, 0, MOST_COUNTED);
        findings = Checked.optionalText("findings", findings, 8000);
        if (stage == InvestigationStage.NOTIFIED) {
            throw new InvalidValueException("stage", "cannot be told before the notification is assessed");
        }
        if ((stage == InvestigationStage.NOT_OPENED) != (notOpenedReason != null)) {
            throw new InvalidValueException(
                    "notOpenedReason", "goes with {0}, always and only", InvestigationStage.NOT_OPENED);
        }
        if ((stage == InvestigationStage.CONCLUDED) != (conclusion != null)) {
            throw new InvalidValueException(
                    "conclusion", "goes with {0}, always and only", InvestigationStage.CONCLUDED);
        }
    }

    /** No more than where it stands and since when. */
    public InvestigationReport coarse() {
        return new InvestigationReport(
                reference, "", stage, since, "", 0, 0, "", jointInvestigationProposed, notOpenedReason, conclusion);
    }
}
