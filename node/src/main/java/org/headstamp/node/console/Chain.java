package org.headstamp.node.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The steps in the life of one item.
 *
 * @param identity what the item is by the records, in words
 */
record Chain(String item, String identity, List<Step> steps) {
    /** Steps shown of one item; REST has them all. */
    static final int MOST = 200;

    static Chain of(String item, TraceAnswer answer) {
        var steps = answer.transferHistory().stream()
                .filter(event -> event.itemReference().equals(item))
                .limit(MOST)
                .map(Step::of)
                .toList();
        return new Chain(item, identity(item, answer), steps);
    }

    private static String identity(String item, TraceAnswer answer) {
        return answer.identifications().stream()
                .filter(known -> known.itemReference().equals(item))
                .flatMap(known -> Stream.of(
                                named("manufacturer", known.manufacturer()),
                                named("model", known.model()),
                                named("lot", known.lot()),
                                named("lot size", known.lotSize()),
                                named("serial", known.serial()),
                                named("year", known.yearOfManufacture()),
                                named("country", known.countryOfManufacture()))
                        .filter(Objects::nonNull))
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String named(String name, @Nullable Disclosed value) {
        return value == null ? null : name + " " + Words.of(value);
    }
}
