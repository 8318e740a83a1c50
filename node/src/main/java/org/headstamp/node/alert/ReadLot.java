package org.headstamp.node.alert;

import java.util.Set;
import org.headstamp.node.CaseId;

/**
 * A lot that somebody read on an item, in the form in which two readings of the same are equal.
 *
 * @param markKeys of the headstamp on the item; empty when none was read in full
 */
record ReadLot(ReadingSubject subject, String itemReference, CaseId caseId, String lotKey, Set<String> markKeys) {
    ReadLot {
        markKeys = Set.copyOf(markKeys);
    }
}
