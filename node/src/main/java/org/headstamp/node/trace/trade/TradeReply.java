package org.headstamp.node.trace.trade;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.headstamp.node.Checked;

/** What a party of the trade says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TradeReply.Told.class, name = "told"),
    @JsonSubTypes.Type(value = TradeReply.NoRecord.class, name = "no-record"),
    @JsonSubTypes.Type(value = TradeReply.NotTheParty.class, name = "not-the-party")
})
public sealed interface TradeReply {
    /** The longest text. */
    int LONGEST = 8000;

    /** More transfers do not fit into one answer. */
    int MOST_TRANSFERS = 100;

    /** In its own words; may be empty where nothing needs to be said. */
    String text();

    /** Its records say this. */
    record Told(String text, List<TradeTransfer> transfers) implements TradeReply {
        public Told {
            text = Checked.text("text", text, LONGEST);
            transfers = Checked.list("transfers", transfers, MOST_TRANSFERS);
        }
    }

    /** It looked, and its records have nothing. */
    record NoRecord(String text) implements TradeReply {
        public NoRecord {
            text = Checked.optionalText("text", text, LONGEST);
        }
    }

    /**
     * It never dealt in such things and did not look.
     *
     * @param mayKnow who may be the right one to ask
     */
    record NotTheParty(String mayKnow, String text) implements TradeReply {
        public NotTheParty {
            mayKnow = Checked.text("mayKnow", mayKnow, 500);
            text = Checked.optionalText("text", text, LONGEST);
        }
    }
}
