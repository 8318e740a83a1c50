package org.headstamp.node.console.seizure;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.seizure.Seizure;

/**
 * One seizure as its page shows it.
 *
 * @param photographer whether the visitor may add photographs
 * @param form for one more photograph
 */
record SeizureView(Seizure seizure, boolean photographer, Entered form) {
    public List<ItemView> items() {
        return seizure.items().stream()
                .map(item -> new ItemView(
                        item,
                        seizure.photographs().stream()
                                .filter(photograph -> photograph.itemReference().equals(item.reference()))
                                .toList()))
                .toList();
    }
}
