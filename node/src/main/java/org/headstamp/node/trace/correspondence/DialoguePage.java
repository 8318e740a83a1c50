package org.headstamp.node.trace.correspondence;

import java.util.List;
import java.util.Optional;

/**
 * Some of the messages about a trace, the oldest first.
 *
 * @param from place of the first of them among all, counted from 0
 * @param all how many there are
 */
public record DialoguePage(List<DialogueMessage> messages, int from, int all) {
    public DialoguePage {
        messages = List.copyOf(messages);
    }

    Optional<DialogueMessage> find(DialogueId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }
}
