package org.headstamp.node.trace.trade;

import java.time.Instant;
import org.headstamp.node.Checked;

/**
 * An answer of the trade.
 *
 * @param document reference of the document that holds it; empty if the party gave none
 * @param account that gave or recorded it
 */
public record TradeAnswer(TradeReply reply, String document, Giver giver, String account, Instant at) {
    public TradeAnswer {
        reply = Checked.present("reply", reply);
        document = giver == Giver.REGISTRAR
                ? Checked.text("document", document, 200)
                : Checked.optionalText("document", document, 200);
    }

    /** Whose account it came in by. */
    public enum Giver {
        /** The party's own. */
        PARTY,
        /** A registrar's, who had it on paper. */
        REGISTRAR
    }

    /** Whether records were looked through for it. */
    public boolean searchedRecords() {
        return !(reply instanceof TradeReply.NotTheParty);
    }

    /** Whether it may name or describe purchasers. */
    public boolean mayNamePersons() {
        return reply instanceof TradeReply.Told;
    }
}
