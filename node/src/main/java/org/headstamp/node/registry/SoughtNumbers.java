package org.headstamp.node.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.item.reading.Orientation;
import org.headstamp.node.item.reading.Resemblance;
import org.headstamp.node.item.reading.Variants;

/**
 * Under which skeletons a lot or a firearm may stand of which numbers were read, the likeliest first.
 *
 * @param whole of numbers that were read in full
 * @param inPart of numbers with gaps
 * @param tooLittle some number says too little to be looked for even within one manufacturer
 */
record SoughtNumbers(List<String> whole, List<SkeletonPattern> inPart, boolean tooLittle) {
    static final int MOST_WHOLE = 3000;
    static final int MOST_IN_PART = 32;

    SoughtNumbers {
        whole = List.copyOf(whole);
        inPart = List.copyOf(inPart);
    }

    /** @param keys in look-up form, read in full or in part */
    static SoughtNumbers of(Collection<String> keys) {
        var full = keys.stream().filter(key -> !MarkText.readInPart(key)).toList();
        var inPart = keys.stream().filter(MarkText::readInPart).toList();
        var readable = inPart.stream().filter(Resemblance::isReadable).toList();
        return new SoughtNumbers(
                skeletons(full, MOST_WHOLE),
                skeletons(readable, MOST_IN_PART).stream()
                        .map(SkeletonPattern::of)
                        .toList(),
                readable.size() < inPart.size());
    }

    /** Every number gets its share. */
    private static List<String> skeletons(List<String> keys, int most) {
        var views = keys.stream()
                .flatMap(key -> Orientation.views(key).stream())
                .map(Orientation.View::text)
                .toList();
        var skeletons = new LinkedHashSet<String>();
        for (var view : views) {
            skeletons.addAll(Variants.of(view, Math.max(1, most / views.size())));
        }
        return skeletons.stream().limit(most).toList();
    }

    /** The patterns that may be looked for without a manufacturer. */
    List<SkeletonPattern> enough() {
        return inPart.stream().filter(SkeletonPattern::isEnough).toList();
    }

    /** Whether something was read that cannot be looked for without a manufacturer, or not at all. */
    boolean needsManufacturer() {
        return tooLittle || inPart.stream().anyMatch(pattern -> !pattern.isEnough());
    }
}
