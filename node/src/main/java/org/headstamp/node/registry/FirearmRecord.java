package org.headstamp.node.registry;

import org.jspecify.annotations.Nullable;

/**
 * A firearm as the register of its State knows it (Firearms Protocol, article 8).
 *
 * @param maker the manufacturer; null when it stands in no register of this State
 * @param year of manufacture; null when not recorded
 */
public record FirearmRecord(
        RecordKey ref,
        String serial,
        String make,
        String model,
        String calibre,
        @Nullable Integer year,
        @Nullable Party maker) {}
