package org.headstamp.node.trace.composing;

import java.util.List;
import java.util.Locale;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.trace.trade.TradeAnswer;
import org.headstamp.node.trace.trade.TradeReply;
import org.headstamp.node.trace.trade.TradeTransfer;

/**
 * What a party of the trade answered, as an answer tells it on of one item.
 *
 * @param party that answered, as the register has it
 */
public record ToldByTrade(Party party, String itemReference, TradeAnswer answer) {
    /** What an answer names in place of a register where a party of this role was asked. */
    public static String register(PartyRole role) {
        return "enquiry to " + role.name().toLowerCase(Locale.ROOT);
    }

    String register() {
        return register(party.role());
    }

    List<TradeTransfer> transfers() {
        return answer.reply() instanceof TradeReply.Told told ? told.transfers() : List.of();
    }
}
