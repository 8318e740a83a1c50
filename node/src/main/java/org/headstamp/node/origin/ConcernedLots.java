package org.headstamp.node.origin;

import java.util.List;
import org.headstamp.node.registry.RecordKey;

/**
 * The lots that an investigation concerns. While it lasts, no answer about them leaves without a person.
 *
 * @param read lot numbers read in full on the items notified, in look-up form
 * @param named records of our registers that investigators added
 * @param version how often they were named
 */
public record ConcernedLots(List<String> read, List<RecordKey> named, long version) {
    public ConcernedLots {
        read = List.copyOf(read);
        named = List.copyOf(named);
    }
}
