package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;

/** Lots of XB that two States ask about, both of which may be told. */
@Singleton
public final class CommonLots {
    public static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    private final AskedLots lots;
    private final TraceAnswering answering;
    private final TraceSearches searches;
    private final LotMatches matches;

    CommonLots(AskedLots lots, TraceAnswering answering, TraceSearches searches, LotMatches matches) {
        this.lots = lots;
        this.answering = answering;
        this.searches = searches;
        this.matches = matches;
    }

    /** XA asks, and then XC, which wants what it says handled as H2. */
    public LotMatch found() {
        var kept = lots.sold();
        var first = lots.asks("XA", message -> released(message, HandlingCode.HANDLING_CODE_H0), kept.item("1"));
        var second = lots.asks("XC", message -> released(message, HandlingCode.HANDLING_CODE_H2), kept.item("9"));
        confirm(first, kept, "1");
        confirm(second, kept, "9");
        return matches.before(REGISTRAR, null, LotMatchRepository.MOST).stream()
                .filter(match -> match.first().number().equals(kept.lot()))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(AskedLots.Asked asked, AskedLots.Kept kept, String item) {
        answering.acknowledge(REGISTRAR, asked.id(), Acknowledgement.accepted("", null));
        searches.search(REGISTRAR, asked.id());
        var record = new ConfirmedMatch(item, new RecordKey(kept.lot() + "-l"));
        searches.propose(REGISTRAR, asked.id(), AnswerProposal.of(List.of(record)));
    }

    private static Message.Builder released(Message.Builder message, HandlingCode code) {
        message.getHandlingBuilder().setCode(code).setOnwardRelease(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT);
        return message;
    }
}
