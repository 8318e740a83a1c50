package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;

/** Letters of XC that its feature here fails to handle, for tests of what people see of them. */
@Singleton
public final class ParkedLetters {
    private final ExchangeFixture exchange;
    private final Inbox inbox;

    ParkedLetters(ExchangeFixture exchange, Inbox inbox) {
        this.exchange = exchange;
        this.inbox = inbox;
    }

    /** A case of XC of which this State knows nothing yet. */
    public CaseId freshCase() {
        return exchange.freshCase(new RecordingHandler());
    }

    /** Puts the first letter of a case off, after one attempt. */
    public MessageId park(CaseId caseId) {
        var feature = new RecordingHandler();
        feature.failures = 1;
        exchange.alone();
        exchange.handlers.route(caseId, feature);
        var message = Letters.message(ExchangeFixture.partner(), Instant.now())
                .setCaseId(caseId.toString())
                .build();
        inbox.accept(
                Letters.seal(ExchangeFixture.partner(), message),
                ExchangeFixture.partner().state());
        exchange.handleAll();
        return MessageId.parse(message.getId());
    }

    /** Lets everything be handled whose turn has come. */
    public void handleAll() {
        exchange.handleAll();
    }
}
