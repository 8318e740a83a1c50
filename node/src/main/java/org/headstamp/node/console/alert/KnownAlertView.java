package org.headstamp.node.console.alert;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.alert.KnownAlert;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.jspecify.annotations.Nullable;

/** An alert that this State looks out for. */
record KnownAlertView(KnownAlert alert, boolean ours) {
    public List<Fact> facts(Say say) {
        return Facts.of(say, alert.warning(), alert.header().translations());
    }

    /** The message of another State that carried it; null for an alert of ours. */
    public @Nullable MessageId message() {
        return ours ? null : new MessageId(alert.id().value());
    }

    public List<Fact> header(Say say) {
        return Facts.of(say, alert.header());
    }
}
