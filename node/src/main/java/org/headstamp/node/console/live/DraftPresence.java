package org.headstamp.node.console.live;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.headstamp.node.console.live.Topic.OneDraft;

/** Who else has a draft open now, for the tag that stands with it. */
@Named("presence")
@Singleton
class DraftPresence {
    private final Listeners listeners;

    DraftPresence(Listeners listeners) {
        this.listeners = listeners;
    }

    /** Other accounts; empty if there are none. */
    public String others(String draft, String account) {
        return listeners.others(new OneDraft(draft), account).stream().sorted().collect(Collectors.joining(", "));
    }
}
