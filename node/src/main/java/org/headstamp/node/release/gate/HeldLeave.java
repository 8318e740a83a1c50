package org.headstamp.node.release.gate;

import jakarta.inject.Singleton;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.release.Held;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.consent.ConsentGrants;
import org.headstamp.node.release.disclosure.DeliveredNotices;

/** Gathers what is at hand, at this moment, to lift the restrictions of a message. */
@Singleton
class HeldLeave {
    private final ConsentGrants consents;
    private final DeliveredNotices notices;
    private final OwnWords words;
    private final NodeClock clock;

    HeldLeave(ConsentGrants consents, DeliveredNotices notices, OwnWords words, NodeClock clock) {
        this.consents = consents;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    Held of(MessageId message, Use use) {
        return new Held(consents.grants(message, clock.now()), notices.isNoticed(message), words.areKept(message, use));
    }
}
