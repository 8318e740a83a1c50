package org.headstamp.node.trace.composing;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.registry.Party;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.node.trace.trade.TradeTransfer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of the records is told, and keeps count of what is not. Persons are told only to a State that guarantees
 * confidentiality (International Tracing Instrument, paragraph 22), and by pseudonym.
 */
final class Disclosure {
    private final Map<RecordKey, Ground> parties;
    private final Map<Value, Ground> values;
    private final boolean confidentialityGuaranteed;
    private final Set<Withholding> withheld = new LinkedHashSet<>();

    Disclosure(AnswerProposal proposal, boolean confidentialityGuaranteed) {
        this.parties = proposal.withheldParties().stream()
                .collect(toMap(WithheldParty::party, WithheldParty::ground, (first, again) -> first));
        this.values = proposal.withheldValues().stream()
                .collect(toMap(WithheldValue::value, WithheldValue::ground, (first, again) -> first));
        this.confidentialityGuaranteed = confidentialityGuaranteed;
    }

    /** A party, withheld or told; null where the records name none. */
    @Nullable
    PartyDisclosure party(@Nullable Party party, String path) {
        if (party == null) {
            return null;
        }
        var ground = groundAgainst(party);
        if (ground != null) {
            return new PartyDisclosure(party.role(), withhold(path + ".name", ground), null);
        }
        return new PartyDisclosure(party.role(), Disclosed.of(nameOf(party)), party.country());
    }

    /**
     * Who bought from the trade; null where its records name nobody. A code of its records may be that of a person, and so
     * may a licence, so that both are guarded as one.
     */
    @Nullable
    PartyDisclosure purchaser(TradeTransfer transfer) {
        if (transfer.purchaser().isEmpty() && transfer.licence().isEmpty()) {
            return null;
        }
        var chosen = values.get(Value.PURCHASER);
        var ground = chosen == null && !confidentialityGuaranteed ? Ground.NO_CONFIDENTIALITY_GUARANTEE : chosen;
        return ground == null
                ? new PartyDisclosure(null, Disclosed.of(transfer.purchaser()), null)
                : new PartyDisclosure(null, withhold("transfer_history.to.name", ground), null);
    }

    /** The manufacturer of an item by name, withheld where the party is. */
    Disclosed manufacturer(@Nullable Party maker, String make) {
        var ground = maker == null ? null : groundAgainst(maker);
        if (ground != null) {
            return withhold("identifications.manufacturer", ground);
        }
        return value(Value.MANUFACTURER, maker == null ? make : nameOf(maker));
    }

    /** The country of manufacture, which would betray a manufacturer who is withheld. */
    Disclosed countryOf(@Nullable Party maker) {
        var ground = maker == null ? null : groundAgainst(maker);
        if (ground != null) {
            return withhold("identifications.country_of_manufacture", ground);
        }
        var country = maker == null ? null : maker.country();
        return value(Value.COUNTRY_OF_MANUFACTURE, country == null ? null : country.toString());
    }

    /** A value of the identification, withheld, told, or unknown to the records. */
    Disclosed value(Value value, @Nullable Object recorded) {
        var text = recorded == null ? "" : recorded.toString();
        var ground = values.get(value);
        if (text.isBlank() || ground == null) {
            return Disclosed.of(text);
        }
        return withhold("identifications." + value.name().toLowerCase(Locale.ROOT), ground);
    }

    /** What was held back until now. */
    List<Withholding> withheld() {
        return List.copyOf(withheld);
    }

    private @Nullable Ground groundAgainst(Party party) {
        var chosen = parties.get(party.ref());
        if (chosen == null && party.role() == PartyRole.PERSON && !confidentialityGuaranteed) {
            return Ground.NO_CONFIDENTIALITY_GUARANTEE;
        }
        return chosen;
    }

    private static String nameOf(Party party) {
        return party.name().isEmpty() ? party.ref().value() : party.name();
    }

    private Disclosed.Withheld withhold(String path, Ground ground) {
        withheld.add(new Withholding(path, ground));
        return new Disclosed.Withheld(ground);
    }
}
