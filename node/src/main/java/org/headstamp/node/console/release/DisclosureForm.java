package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.message.DisclosureNotice;

/** A notice before a disclosure as it was filled in. Whatever is wrong names its field. */
record DisclosureForm(Entered form) {
    private static final List<HeaderFields.TranslatedText> TEXTS = List.of(
            new HeaderFields.TranslatedText("explanation", "disclosure_notice.explanation"),
            new HeaderFields.TranslatedText("legalDuty", "disclosure_notice.legal_duty"));

    Translated<DisclosureNotice> notice(Say say) {
        var planned = form.time("plannedFor");
        if (planned == null) {
            throw new InvalidValueException("plannedFor", "is missing");
        }
        return new Translated<>(
                new DisclosureNotice(
                        form.value("disclosedTo"), form.value("legalDuty"), planned, form.value("explanation")),
                HeaderFields.translations(form, TEXTS),
                HeaderFields.written(say, form, "language"));
    }
}
