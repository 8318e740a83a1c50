package org.headstamp.node.console.release;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.disclosure.DisclosureArrivals;
import org.headstamp.node.release.disclosure.DisclosureId;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.disclosure.PlannedDisclosure;

/** Notices before a disclosure of both sides, with the messages that they are about. */
@Singleton
class DisclosureDesk {
    private final Disclosures disclosures;
    private final DisclosureArrivals announced;
    private final UseDesk received;
    private final Messages messages;
    private final Casefiles cases;

    DisclosureDesk(
            Disclosures disclosures,
            DisclosureArrivals announced,
            UseDesk received,
            Messages messages,
            Casefiles cases) {
        this.disclosures = disclosures;
        this.announced = announced;
        this.received = received;
        this.messages = messages;
        this.cases = cases;
    }

    /** Reading opens what other States announce. */
    DisclosuresView of(Operator by, CaseId id) {
        var theirs = announced.in(by, id).stream()
                .map(disclosure -> new AnnouncedView(
                        disclosure, concerned(disclosure.concerned()), messages.translations(disclosure.message())))
                .toList();
        return new DisclosuresView(cases.withContents(by, id), disclosures.in(by, id), theirs);
    }

    AnnounceView form(Operator by, MessageId id, Entered form) {
        return new AnnounceView(new Concerned(received.toAnswer(by, id)), form);
    }

    PlannedDisclosure announce(Operator by, Say say, MessageId id, Entered form) {
        return disclosures.announce(by, id, new DisclosureForm(form).notice(say));
    }

    PlannedView planned(Operator by, DisclosureId id, Entered form) {
        var disclosure = disclosures.get(by, id);
        return new PlannedView(disclosure, concerned(disclosure.concerned()), form);
    }

    void giveUp(Operator by, DisclosureId id) {
        disclosures.withdraw(by, id);
    }

    private Concerned concerned(MessageId id) {
        return new Concerned(messages.find(id)
                .orElseThrow(() -> new IllegalStateException("the message " + id + " of a notice is not there")));
    }
}
