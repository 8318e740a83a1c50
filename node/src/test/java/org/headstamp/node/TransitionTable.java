package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What every event does in every state of a record, written as a table: a line of events, then a line for each state.
 * {@code -} is an illegal change, {@code =} leaves the record as it is, a name is the state that follows.
 */
public final class TransitionTable<T> {
    private final List<String[]> lines;
    private final Map<String, T> states;
    private final Map<String, UnaryOperator<T>> events;
    private final Function<T, Object> stateOf;

    /**
     * A table over named examples of records.
     *
     * @param states an example of a record in each state
     * @param stateOf the state of a record
     */
    public TransitionTable(
            String table, Map<String, T> states, Map<String, UnaryOperator<T>> events, Function<T, Object> stateOf) {
        this.lines = table.lines().map(line -> line.split(" +")).toList();
        this.states = states;
        this.events = events;
        this.stateOf = stateOf;
    }

    /** State, event and what is expected, for each field of the table. */
    public Stream<Arguments> fields() {
        return lines.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.length)
                        .mapToObj(i -> Arguments.of(row[0], lines.getFirst()[i], row[i])));
    }

    /** An example. */
    public T in(String state) {
        return Objects.requireNonNull(states.get(state));
    }

    /** Fails unless the event does what the table says. */
    public void check(String state, String event, String expected) {
        var before = in(state);
        var happening = Objects.requireNonNull(events.get(event));
        if (expected.equals("-")) {
            assertThatThrownBy(() -> happening.apply(before))
                    .isInstanceOf(IllegalTransitionException.class)
                    .hasMessageContaining(nameOf(before));
            return;
        }
        var after = happening.apply(before);
        if (expected.equals("=")) {
            assertThat(after).isSameAs(before);
        } else {
            assertThat(nameOf(after)).isEqualTo(expected);
            assertThat(after).isNotEqualTo(before);
        }
    }

    /** Fails unless the table has every event and every example, and the examples every state of a sealed type. */
    public void isComplete(Class<?> sealed) {
        assertThat(Arrays.stream(lines.getFirst()).skip(1).toList())
                .containsExactlyInAnyOrderElementsOf(events.keySet());
        assertThat(lines.stream().skip(1).map(row -> row[0]).toList())
                .containsExactlyInAnyOrderElementsOf(states.keySet());
        assertThat(lines).allSatisfy(row -> assertThat(row).hasSameSizeAs(lines.getFirst()));
        assertThat(states.values().stream().map(this::nameOf).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(alternatives(sealed).toList());
    }

    /** The records of a sealed type, also of the sealed types inside it. */
    private static Stream<String> alternatives(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TransitionTable::alternatives)
                : Stream.of(type.getSimpleName());
    }

    private String nameOf(T example) {
        return stateOf.apply(example).getClass().getSimpleName();
    }
}
