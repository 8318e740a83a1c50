package org.headstamp.node.console.seizure;

import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.pki.MemberState;

/** Reads when, where and how items were obtained. */
final class FilledCircumstances {
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private FilledCircumstances() {}

    /** @throws InvalidValueException with the name of the field that is wrong */
    static FindCircumstances in(Entered form) {
        var country = form.value("country");
        if (!STATE.matcher(country).matches()) {
            throw new InvalidValueException("country", "must be two capital letters of ISO 3166-1");
        }
        return new FindCircumstances(
                Coded.in(form, "mode", FindCircumstances.Mode.SEIZED),
                PartialDate.parse(form.value("date")),
                new MemberState(country),
                form.value("area"),
                Coded.in(form, "context", FindCircumstances.Context.NOT_STATED),
                form.value("crimeCode"),
                form.value("description"));
    }
}
