package org.headstamp.node.trace.dialogue;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Says how far the answer has come.
 *
 * @param expectedBy when it is expected; null when that is not known or it was given
 * @param remarks in words, empty when there are none
 */
public record ProgressReport(Stage stage, @Nullable Instant expectedBy, String remarks) implements DialogueContent {
    public ProgressReport {
        stage = Checked.present("stage", stage);
        remarks = Checked.optionalText("remarks", remarks, 2000);
    }

    /** How far an answer has come. */
    public enum Stage {
        /** Nobody has begun. */
        WAITING,
        SEARCHING,
        /** A manufacturer, importer or dealer is asked. */
        ASKING_TRADE,
        /** The State that asked must first give more information. */
        NEEDS_INFORMATION,
        AWAITING_APPROVAL,
        /** It was answered or refused. */
        ANSWERED,
        STOPPED
    }
}
