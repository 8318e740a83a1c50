package org.headstamp.node.seizure;

import java.util.Objects;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;

/**
 * How items came into the hands of this State.
 *
 * @param area ISO 3166-2, empty when unknown
 * @param crimeCode national or ICCS code of the offence, empty when none
 * @param description in words, empty when there are none
 */
public record FindCircumstances(
        Mode mode,
        PartialDate date,
        MemberState country,
        String area,
        Context context,
        String crimeCode,
        String description) {
    private static final Pattern AREA = Pattern.compile("([A-Z]{2}-[A-Z0-9]{1,3})?");

    public FindCircumstances {
        mode = Checked.present("mode", mode);
        date = Checked.present("date", date);
        country = Checked.present("country", country);
        area = Checked.optionalText("area", area, 6);
        context = Objects.requireNonNullElse(context, Context.NOT_STATED);
        crimeCode = Checked.optionalText("crimeCode", crimeCode, 50);
        description = Checked.optionalText("description", description, 4000);
        if (!AREA.matcher(area).matches()) {
            throw new InvalidValueException("area", "must be an ISO 3166-2 code like XA-07, not {0}", area);
        }
    }

    /** How items were obtained. */
    public enum Mode {
        SEIZED,
        FOUND,
        SURRENDERED
    }

    /** In what context. */
    public enum Context {
        NOT_STATED,
        /** At or near a border. */
        BORDER,
        SHOOTING,
        HOME_SEARCH,
        TRAFFICKING_SHIPMENT,
        STOCKPILE,
        MARITIME,
        POST_PARCEL,
        OTHER
    }
}
