package org.headstamp.node.console.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final List<Fact> BEFORE = List.of(
            fact("of[0].name", "first"),
            fact("of[0].place", "north"),
            fact("of[1].name", "second"),
            fact("of[1].place", "north"),
            fact("of[2].name", "third"),
            fact("of[2].place", "north"));

    @Test
    void anElementThatIsGoneFromTheMiddleChangesNothingAfterIt() {
        var after = List.of(
                fact("of[0].name", "first"),
                fact("of[0].place", "north"),
                fact("of[1].name", "third"),
                fact("of[1].place", "south"));
        assertThat(Change.between(BEFORE, after))
                .extracting(Change::kind, Change::label)
                .containsExactly(
                        tuple(Change.Kind.CHANGED, "of[1].place"),
                        tuple(Change.Kind.REMOVED, "of[1].name"),
                        tuple(Change.Kind.REMOVED, "of[1].place"));
        assertThat(Change.between(after, BEFORE))
                .extracting(Change::kind, Change::label)
                .containsExactly(
                        tuple(Change.Kind.ADDED, "of[1].name"),
                        tuple(Change.Kind.ADDED, "of[1].place"),
                        tuple(Change.Kind.CHANGED, "of[2].place"));
    }

    @Test
    void ofListsThatAreAsLongPlacesAreCompared() {
        var after = List.of(fact("of[0].name", "first"), fact("other[0]", "x"));
        var before = List.of(fact("of[0].name", "second"), fact("other[0]", "x"));
        assertThat(Change.between(before, after))
                .extracting(Change::kind, Change::label)
                .containsExactly(tuple(Change.Kind.CHANGED, "of[0].name"));
    }

    @Test
    void aListThatIsGoneOrNewIsSoAsAWhole() {
        assertThat(Change.between(BEFORE, List.of()))
                .hasSize(6)
                .allMatch(change -> change.kind() == Change.Kind.REMOVED);
        assertThat(Change.between(List.of(), BEFORE)).hasSize(6).allMatch(change -> change.kind() == Change.Kind.ADDED);
    }

    @Test
    void veryLongListsAreComparedPlaceByPlace() {
        var many = IntStream.range(0, 501)
                .mapToObj(n -> fact("of[" + n + "]", "" + n))
                .toList();
        assertThat(Change.between(many, many.subList(1, many.size()))).hasSize(1);
    }

    private static Fact fact(String path, String value) {
        return new Fact(path, path, value, Fact.Look.WORDS, List.of());
    }
}
