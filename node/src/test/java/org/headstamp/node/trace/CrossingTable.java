package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.junit.jupiter.params.provider.Arguments;

/** What becomes of a question when two messages about it cross: a row for each of one side, a column for the other. */
public final class CrossingTable {
    private static final int LEAST_WORDS = 3;

    private CrossingTable() {}

    /** Row, column and what is expected, cell by cell. */
    public static Stream<Arguments> of(String table) {
        var rows =
                table.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        var head = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, head.size())
                        .mapToObj(column -> Arguments.of(row.getFirst(), head.get(column), row.get(column))));
    }

    /** The mark of a message that was contested, which the officer of its State must be able to understand. */
    public static String reason(ConflictNotice notice) {
        assertThat(Arrays.asList(notice.getDetail().split(" "))).hasSizeGreaterThan(LEAST_WORDS);
        return "!" + notice.getReason().name().substring("CONFLICT_REASON_".length());
    }
}
