package org.headstamp.node.trace.correspondence;

import java.util.List;
import org.headstamp.node.exchange.Translation;

/**
 * A message for somebody who is to judge it, and what it is about.
 *
 * @param translations that travelled last with the question that it is about
 */
public record Judged(DialogueMessage message, Topic topic, List<Translation> translations) {
    public Judged {
        translations = List.copyOf(translations);
    }
}
