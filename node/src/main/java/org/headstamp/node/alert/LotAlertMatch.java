package org.headstamp.node.alert;

import java.time.Instant;

/**
 * An alert that names the lot read on an item.
 *
 * @param itemReference the item of the seizure or of the question
 */
public record LotAlertMatch(
        String itemReference, KnownAlert alert, KnownAlert.Agreement agreement, Instant matchedAt) {}
