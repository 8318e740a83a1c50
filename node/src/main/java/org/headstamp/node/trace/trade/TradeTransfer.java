package org.headstamp.node.trace.trade;

import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One sale or delivery, as a party of the trade tells it. Licence and purchaser are codes of its records, in which a name
 * does not fit: 1 to 64 letters, digits and {@code . _ / : # -}, or empty where its records have none.
 *
 * @param quantity in rounds or pieces
 * @param date as precise as the records are
 * @param licence number of the purchaser's licence
 * @param purchaser under which the party's records, or the national register, keep the purchaser
 */
public record TradeTransfer(long quantity, PartialDate date, String licence, String purchaser) {
    private static final long LARGEST_QUANTITY = 1_000_000_000_000L;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}._/:#-]{1,64}");

    public TradeTransfer {
        Checked.between("quantity", quantity, 1, LARGEST_QUANTITY);
        date = Checked.present("date", date);
        licence = code("licence", licence);
        purchaser = code("purchaser", purchaser);
    }

    private static String code(String field, @Nullable String value) {
        var text = value == null ? "" : value;
        if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            throw new InvalidValueException(field, "must be a code of 1 to 64 letters, digits and . _ / : # -");
        }
        return text;
    }
}
