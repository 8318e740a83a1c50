package org.headstamp.node.registry;

import jakarta.inject.Singleton;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.TradeRegister;

/** Tells those who give accounts to the trade whether a party is of it, and nothing else of the registers. */
@Singleton
class RegisteredTrade implements TradeRegister {
    private final RecordTables records;

    RegisteredTrade(RecordTables records) {
        this.records = records;
    }

    @Override
    public boolean hasInTrade(PartyKey party) {
        return records.party(new RecordKey(party.value()))
                .filter(found -> found.role().isOfTheTrade())
                .isPresent();
    }
}
