package org.headstamp.node.console.alert;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.alert.AlertDraft;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlertKind;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.jspecify.annotations.Nullable;

/** An alert as it was filled in. Whatever is wrong names its field. */
record AlertForm(Entered form, boolean exercise) {
    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("remarks", "lot_alert.remarks"));

    HeaderFields fields() {
        return new HeaderFields(form, exercise);
    }

    AlertDraft draft() {
        return new AlertDraft(
                HeaderFields.code(form, LotAlertKind.class, "kind"),
                lot(),
                rounds(),
                since(),
                form.value("remarks"),
                HeaderFields.states(form, "to"),
                replaces(),
                fields().header(TEXTS));
    }

    RecordKey lot() {
        var key = form.value("lot");
        if (!RecordKey.wellFormed(key)) {
            throw new InvalidValueException("lot", "must be the key of a record");
        }
        return new RecordKey(key);
    }

    @Nullable
    AlertId replaces() {
        var id = form.value("replaces");
        return id.isEmpty() ? null : AlertId.parse(id);
    }

    private long rounds() {
        var text = form.value("rounds");
        if (!text.matches("[0-9]{0,15}")) {
            throw new InvalidValueException("rounds", "must be a whole number");
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private @Nullable PartialDate since() {
        var text = form.value("since");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("since", "must look like {0}", "2026, 2026-03, 2026-03-05").because(e);
        }
    }
}
