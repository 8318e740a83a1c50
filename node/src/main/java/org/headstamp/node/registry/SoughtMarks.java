package org.headstamp.node.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.reading.MarkText;

/**
 * An exhibit for which references are sought.
 *
 * @param exhibit names it in the result
 * @param kinds of references that the exhibit can be compared with
 * @param microstamp empty when there is none
 */
public record SoughtMarks(String exhibit, Set<ReferenceKind> kinds, Calibre calibre, String microstamp) {
    public SoughtMarks {
        kinds = Set.copyOf(kinds);
    }

    List<String> calibreKeys() {
        return Stream.of(calibre.raw(), calibre.id())
                .map(MarkText::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** Empty when there is none, or it was read only in part. */
    String microstampKey() {
        return MarkText.readInPart(microstamp) ? "" : MarkText.key(microstamp);
    }
}
