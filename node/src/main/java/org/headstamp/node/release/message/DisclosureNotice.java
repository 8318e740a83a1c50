package org.headstamp.node.release.message;

import java.time.Instant;
import org.headstamp.node.Checked;

/**
 * Tells the State that sent a message, before it happens, that its contents must be disclosed (Firearms Protocol, article
 * 12(5); UNTOC, article 18(5)).
 *
 * @param disclosedTo authority or party
 * @param legalDuty the provision of law that asks for it
 * @param explanation in words, empty when there is none
 */
public record DisclosureNotice(String disclosedTo, String legalDuty, Instant plannedFor, String explanation) {
    public DisclosureNotice {
        disclosedTo = Checked.text("disclosedTo", disclosedTo, 200);
        legalDuty = Checked.text("legalDuty", legalDuty, 500);
        plannedFor = Checked.present("plannedFor", plannedFor);
        explanation = Checked.optionalText("explanation", explanation, 4000);
    }
}
