package org.headstamp.node.translation;

import java.util.List;
import org.headstamp.node.exchange.Translation;

/**
 * The translations of the texts of one message.
 *
 * @param sealed those that travelled with it, under the seal of its sender
 * @param ours those that offices of this State made
 */
public record MessageTranslations(List<Translation> sealed, List<OwnTranslation> ours) {
    public MessageTranslations {
        sealed = List.copyOf(sealed);
        ours = List.copyOf(ours);
    }

    /** Of a message without translations. */
    public static MessageTranslations none() {
        return new MessageTranslations(List.of(), List.of());
    }
}
