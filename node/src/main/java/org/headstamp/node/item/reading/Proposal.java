package org.headstamp.node.item.reading;

import java.util.Objects;

/**
 * Another reading that an examiner should look for on the item. Nothing is taken for it without a person.
 *
 * @param text what the mark may say
 * @param reason why it may
 */
public record Proposal(String text, String reason) {
    public Proposal {
        Objects.requireNonNull(text);
        Objects.requireNonNull(reason);
    }
}
