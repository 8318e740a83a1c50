package org.headstamp.node.trace.dialogue;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Says how far the answer has come.
 *
 * @param expectedBy when it is expected; null when that is not known or it was given
 * @param remarks in words, empty when there are none
 * @param lastReply the answer or refusal that is held to have been given; null where there is none. The node adds it
 */
public record ProgressReport(
        Stage stage,
        @Nullable Instant expectedBy,
        String remarks,
        @Nullable MessageId lastReply) implements DialogueContent {
    public ProgressReport {
        stage = Checked.present("stage", stage);
        remarks = Checked.optionalText("remarks", remarks, 2000);
    }

    /** A report that speaks of no reply. */
    public ProgressReport(Stage stage, @Nullable Instant expectedBy, String remarks) {
        this(stage, expectedBy, remarks, null);
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
