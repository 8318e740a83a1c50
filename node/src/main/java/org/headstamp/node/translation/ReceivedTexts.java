package org.headstamp.node.translation;

import java.util.List;
import org.headstamp.node.exchange.MessageText;
import org.headstamp.node.exchange.StoredMessage;

/**
 * What a message of another State says in free text, for those who translate it.
 *
 * @param texts in the order of the message
 */
public record ReceivedTexts(StoredMessage message, List<MessageText> texts, MessageTranslations translations) {
    public ReceivedTexts {
        texts = List.copyOf(texts);
    }
}
