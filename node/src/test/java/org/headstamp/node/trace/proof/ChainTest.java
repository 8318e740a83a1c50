package org.headstamp.node.trace.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {
    @ParameterizedTest(name = "{0} then {1}, {2} already asked, next {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "XA | XB    | ''    | XC | ''",
                "XA | XB XC | XD    | XE | ''",
                "XA | ''    | ''    | XB | ''",
                "XA | XB    | ''    | XA | the question would come back to XA, which asks it",
                "XA | XB XC | ''    | XB | the chain XA → XB → XC comes back to XB, whose answer travels along",
                "XA | XB    | XD XE | XE | the question says that XE was asked already",
                "XA | ''    | XB    | XB | the question says that XB was asked already",
                "XA | XB XB | ''    | XC | the chain XA → XB → XB goes through one State twice",
                "XA | XB XA | ''    | XC | the chain XA → XB → XA goes through one State twice",
            })
    void aChainNeverComesBack(String asker, String answered, String alreadyAsked, String next, String objection) {
        var chain = new Chain(new MemberState(asker), states(answered), Set.copyOf(states(alreadyAsked)));
        assertThat(chain.objectionTo(new MemberState(next)).orElse("")).isEqualTo(objection);
    }

    @Test
    void aChainEndsWithItsEighthState() {
        var seven = IntStream.range(0, 7)
                .mapToObj(i -> new MemberState("X" + (char) ('B' + i)))
                .toList();
        var asker = new MemberState("XA");
        assertThat(new Chain(asker, seven, Set.of()).objectionTo(new MemberState("XY")))
                .isEmpty();
        var eight =
                Stream.concat(seven.stream(), Stream.of(new MemberState("XY"))).toList();
        assertThat(new Chain(asker, eight, Set.of()).objectionTo(new MemberState("XZ")))
                .hasValueSatisfying(words -> assertThat(words).endsWith("to XZ is longer than 8 States"));
    }

    @Test
    void everyStateVisitedIsNamedOnceInOrder() {
        var chain = new Chain(new MemberState("XA"), states("XC XB"), Set.copyOf(states("XE XB XD")));
        assertThat(chain.visited()).extracting(MemberState::toString).containsExactly("XC", "XB", "XD", "XE");
    }

    private static List<MemberState> states(String words) {
        return words.isEmpty()
                ? List.of()
                : Stream.of(words.split(" ")).map(MemberState::new).toList();
    }
}
