package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.item.reading.Skeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtNumbersTest {
    @Test
    void theSkeletonOfWhatWasReadIsSoughtFirst() {
        assertThat(SoughtNumbers.of(List.of("QRV2I")).whole().getFirst()).isEqualTo("0RV21");
    }

    @Test
    void ofManyLongNumbersEachGetsItsShareOfTheBound() {
        var numbers = IntStream.range(0, 17)
                .mapToObj(number -> "HINOSXZ8".repeat(7) + (1000 + number))
                .toList();
        var sought = SoughtNumbers.of(numbers);
        assertThat(sought.whole())
                .hasSizeBetween(17, SoughtNumbers.MOST_WHOLE)
                .containsAll(numbers.stream().map(Skeleton::of).toList());
        var inPart = numbers.stream().map(number -> number + "?").toList();
        assertThat(SoughtNumbers.of(inPart).inPart()).hasSizeBetween(17, SoughtNumbers.MOST_IN_PART);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 10_000})
    void nothingButGapsIsNotSought(int length) {
        for (var gap : List.of("?", "*", "?*")) {
            var sought = SoughtNumbers.of(List.of(gap.repeat(length)));
            assertThat(sought).isEqualTo(new SoughtNumbers(List.of(), List.of(), true));
            assertThat(SoughtRings.of(List.of(gap.repeat(length)))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QRV?1, QRV, 1, QRV_1, false, true",
        "?RV21, '', RV21, _RV21, true, true",
        "Q*21, Q, 21, Q_%21, true, false",
        "50%_?, 50%_, '', 50\\%\\__, false, true",
    })
    void aPatternIsLookedForFromItsBetterKnownEnd(
            String skeleton, String head, String tail, String like, boolean fromEnd, boolean enough) {
        var pattern = SkeletonPattern.of(skeleton);
        assertThat(pattern).isEqualTo(new SkeletonPattern(head, tail, like));
        assertThat(pattern.isFromEnd()).isEqualTo(fromEnd);
        assertThat(pattern.isEnough()).isEqualTo(enough);
    }

    @Test
    void ofAMarkUpToTwoCharactersAreTriedOut() {
        assertThat(SoughtRings.of(List.of("BO?X"))).contains(Skeleton.ring("BORX"), Skeleton.ring("XBOM"));
        assertThat(SoughtRings.of(List.of("BO*"))).contains(Skeleton.ring("BOR"), Skeleton.ring("BORX"));
        assertThat(SoughtRings.of(List.of("B??X")))
                .contains(Skeleton.ring("BORX"))
                .hasSizeLessThanOrEqualTo(SoughtRings.MOST);
        assertThat(SoughtRings.of(List.of("B???X", "?B?"))).isEmpty();
    }
}
