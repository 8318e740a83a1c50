package org.headstamp.node.console.release;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Superseding;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReceivedMessages;
import org.headstamp.node.release.UnknownReleaseRecordException;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.gate.OwnWords;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.release.gate.UseRuling;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Messages that other States sent, and what may be done with them. */
@Singleton
class UseDesk {
    private final ReceivedMessages messages;
    private final ReleaseReading reading;
    private final OwnWords words;
    private final Consents consents;
    private final Superseding superseding;

    UseDesk(
            ReceivedMessages messages,
            ReleaseReading reading,
            OwnWords words,
            Consents consents,
            Superseding superseding) {
        this.messages = messages;
        this.reading = reading;
        this.words = words;
        this.consents = consents;
        this.superseding = superseding;
    }

    /** @param to the State to which it would be passed on; empty for none */
    UseView view(Operator by, MessageId id, String to, List<MemberState> peers, Entered form) {
        var rulings = reading.rulings(by, id, state(to));
        var message = received(by, id);
        var asked = consents.in(by, message.caseId()).stream()
                .filter(consent -> consent.concerned().equals(id))
                .toList();
        var links = superseding.in(by, message.caseId());
        return new UseView(new Concerned(message), links, to, rulings, asked, others(message, peers), form);
    }

    /** The form of a request for leave. */
    AskView asking(Operator by, MessageId id, List<MemberState> peers, Entered form) {
        var message = toAnswer(by, id);
        return new AskView(new Concerned(message), others(message, peers), form);
    }

    /** A message in reply to which something is drafted. */
    StoredMessage toAnswer(Operator by, MessageId id) {
        by.require("draft a request for consent or a disclosure notice", Role.OFFICER, Role.FOCAL_POINT);
        return received(by, id);
    }

    AskedConsent ask(Operator by, Say say, MessageId id, Entered form) {
        return consents.ask(by, id, new ConsentForm(form).question(say));
    }

    /** Confirms that a use keeps to the sender's own words. */
    void confirm(Operator by, MessageId id, String to, String use) {
        var confirmed = reading.rulings(by, id, state(to)).stream()
                .map(UseRuling::use)
                .filter(offered -> offered.code().equals(use))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("use", "must be one of those shown"));
        words.confirm(by, id, confirmed);
    }

    private StoredMessage received(Operator by, MessageId id) {
        return messages.find(by, id).orElseThrow(() -> new UnknownReleaseRecordException("message", id));
    }

    private static List<MemberState> others(StoredMessage message, List<MemberState> peers) {
        return peers.stream().filter(state -> !state.equals(message.peer())).toList();
    }

    private static @Nullable MemberState state(String alpha2) {
        return alpha2.isEmpty() ? null : UnreadableIdException.reading(alpha2, MemberState::new);
    }
}
