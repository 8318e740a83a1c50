package org.headstamp.node.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a list, in the order of their keys.
 *
 * @param next what to ask for to get the following page; null on the last
 */
public record RegistryPage<T>(List<T> records, @Nullable RecordKey next) {
    public RegistryPage {
        records = List.copyOf(records);
    }
}
