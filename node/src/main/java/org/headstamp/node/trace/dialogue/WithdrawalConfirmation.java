package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;

/** The State asked has stopped. Its node says so by itself: nobody there has anything to decide. */
public record WithdrawalConfirmation(StoppedAt stoppedAt) implements DialogueContent {
    public WithdrawalConfirmation {
        stoppedAt = Checked.present("stoppedAt", stoppedAt);
    }
}
