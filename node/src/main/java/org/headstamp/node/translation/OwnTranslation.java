package org.headstamp.node.translation;

import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Translation;

/**
 * A translation of ours of a text that another State wrote.
 *
 * @param addedBy account that entered it; the office that translated stands in the translation
 */
public record OwnTranslation(UUID id, MessageId message, Translation translation, String addedBy, Instant addedAt) {}
