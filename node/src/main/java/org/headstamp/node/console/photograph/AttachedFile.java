package org.headstamp.node.console.photograph;

import org.headstamp.node.attachment.AttachmentState;
import org.headstamp.node.attachment.AttachmentStatus;
import org.headstamp.node.attachment.MessageAttachment;

/**
 * A file of a message as its page shows it.
 *
 * @param drawn whether it is shown as a picture once it is here
 */
record AttachedFile(MessageAttachment file, boolean drawn) {
    /** Where it is looked at and loaded from. */
    public String path() {
        return "/console/messages/" + file.message() + "/attachments/"
                + file.status().position();
    }

    public AttachmentStatus status() {
        return file.status();
    }

    public AttachmentState state() {
        return AttachmentState.valueOf(file.status().state());
    }

    /** Style of the badge of its state. */
    public String colour() {
        return switch (state()) {
            case COMPLETE, SERVED -> "good";
            case REFUSED -> "bad";
            case WANTED, FETCHING -> "warn";
            case KEPT -> "";
        };
    }

    public boolean here() {
        return state().isHere();
    }

    /** Whether some of it is here, and the rest is to come. */
    public boolean coming() {
        return state() == AttachmentState.FETCHING;
    }
}
