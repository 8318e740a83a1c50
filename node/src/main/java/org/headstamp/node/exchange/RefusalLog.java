package org.headstamp.node.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.headstamp.pki.MemberState;
import org.jboss.logging.Logger;

/** Tells those who run this node what it refuses: a peer may have as much refused as it likes and must not fill their log. */
@Singleton
class RefusalLog {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);

    private final RefusedEnvelopes refused = new RefusedEnvelopes();

    /** Notes that an envelope of a member was not taken. */
    void note(MemberState peer, String code, String why) {
        if (refused.isNews(peer, code)) {
            LOG.warnf("Not taking an envelope from %s: %s: %s; more of that kind are counted", peer, code, why);
        }
    }

    @Scheduled(every = "60s", delayed = "60s")
    void summarise() {
        refused.take()
                .forEach(count -> LOG.warnf(
                        "Not taken from %s since the last such line, beside what was told: %s",
                        count.peer(), count.kinds()));
    }
}
