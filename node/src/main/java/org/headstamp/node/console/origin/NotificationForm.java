package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.ChosenItems;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.origin.NotificationDraft;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.MemberState;

/** A notification as it was filled in. Whatever is wrong names its field. */
record NotificationForm(Entered form, boolean exercise) {
    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("summary", "origin_notification.summary"));

    HeaderFields fields() {
        return new HeaderFields(form, exercise);
    }

    NotificationDraft draft() {
        return new NotificationDraft(
                seizure(),
                items(),
                new ChosenItems(form).photographs(),
                notified(),
                HeaderFields.codes(form, OriginBasis.class, "basis"),
                confidence(),
                form.has("invites", "yes"),
                form.value("summary"),
                fields().header(TEXTS));
    }

    private SeizureId seizure() {
        return new ChosenItems(form).seizure();
    }

    private List<String> items() {
        return new ChosenItems(form).items();
    }

    private MemberState notified() {
        try {
            return new MemberState(form.value("notified"));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("notified", "must be chosen").because(e);
        }
    }

    /** In the form it is a percentage. */
    private double confidence() {
        var value = form.value("confidence");
        if (!value.matches("[0-9]{1,3}")) {
            throw new InvalidValueException("confidence", "must be a number from {0} to {1}", 0, 100);
        }
        return Integer.parseInt(value) / 100.0;
    }
}
