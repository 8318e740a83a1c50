package org.headstamp.node.console.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.jspecify.annotations.Nullable;

/** In which language messages are written, BCP 47, for the templates that show their free texts. */
@Named("tongue")
@RequestScoped
class Tongue {
    private final Messages messages;
    private final Map<MessageId, String> known = new HashMap<>();

    Tongue(Messages messages) {
        this.messages = messages;
    }

    /** That of a message that was sealed. */
    public String of(MessageId message) {
        return known.computeIfAbsent(message, messages::language);
    }

    /**
     * That of a message that may not have left yet.
     *
     * @param message null while it is a draft
     * @param language of the draft
     */
    public String drafted(@Nullable MessageId message, String language) {
        return message == null ? language : of(message);
    }

    /**
     * That of a message of a dialogue.
     *
     * @param asked language of the question
     */
    public String said(DialogueMessage message, String asked) {
        return drafted(message.message(), message.language() == null ? asked : message.language());
    }
}
