package org.headstamp.node.trace.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Ground;
import org.jspecify.annotations.Nullable;

/** A text of the records that is told, that the records do not have, or that is held back on a ground. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Disclosed.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Disclosed.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Disclosed.Withheld.class, name = "withheld")
})
public sealed interface Disclosed {
    /** The longest text that can be told. */
    int LONGEST = 500;

    /** The records say this. */
    record Known(String text) implements Disclosed {
        public Known {
            text = Checked.text("text", text, LONGEST);
        }
    }

    /** The records do not say. */
    record Unknown() implements Disclosed {}

    /** Known, but held back. */
    record Withheld(Ground ground) implements Disclosed {
        public Withheld {
            ground = Checked.present("ground", ground);
        }
    }

    /** Told if the records have it. */
    static Disclosed of(@Nullable String text) {
        return text == null || text.isBlank() ? new Unknown() : new Known(text);
    }
}
