package org.headstamp.node.item;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * One mark of a headstamp: either a text or a symbol.
 *
 * @param text as read, empty for a symbol
 * @param symbol its name, such as "cross in circle"; empty for a text
 * @param script of the text, ISO 15924, empty when not stated
 */
public record HeadstampMark(Place place, String text, String symbol, String script) {
    public HeadstampMark {
        place = Checked.present("place", place);
        text = Checked.optionalText("text", text, 50);
        symbol = Checked.optionalText("symbol", symbol, 100);
        script = Script.checked(script);
        if (text.isBlank() == symbol.isBlank()) {
            throw new InvalidValueException("text", "or {0} must be given, and only one of them", "symbol");
        }
    }

    /** Where the mark stands. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Clock.class, name = "clock"),
        @JsonSubTypes.Type(value = Centre.class, name = "centre"),
        @JsonSubTypes.Type(value = Ring.class, name = "ring")
    })
    public sealed interface Place {}

    /** At a clock position, 0 to 11, counted as on a watch. */
    public record Clock(int hour) implements Place {
        public Clock {
            Checked.between("hour", hour, 0, 11);
        }

        /** The same as a watch has it, from 1 to 12. */
        public int onWatch() {
            return hour == 0 ? 12 : hour;
        }
    }

    /** In the centre. */
    public record Centre() implements Place {}

    /** All around. */
    public record Ring() implements Place {}
}
