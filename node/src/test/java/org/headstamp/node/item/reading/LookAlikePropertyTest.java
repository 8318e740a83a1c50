package org.headstamp.node.item.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LookAlikePropertyTest {
    private static final int MOST = 500;

    @Property(tries = 500)
    void noTextHasMoreVariantsThanAreAskedForAndItsOwnSkeletonIsTheFirst(@ForAll("anything") String raw) {
        var key = MarkText.key(raw);
        var variants = Variants.of(key, MOST);
        assertThat(variants).hasSizeBetween(1, MOST).doesNotHaveDuplicates();
        assertThat(variants.getFirst()).isEqualTo(Skeleton.of(key));
    }

    @Property(tries = 500)
    void everyTextResemblesItselfMostAndEveryOtherLess(@ForAll("anything") String raw, @ForAll("marks") String mark) {
        Resemblance.of(raw, raw)
                .filter(itself -> !MarkText.readInPart(raw))
                .ifPresent(itself -> assertThat(itself.score()).isEqualTo(1));
        Resemblance.of(raw, mark).filter(other -> !raw.equals(mark)).ifPresent(other -> {
            assertThat(other.score()).isGreaterThan(0).isLessThan(1);
            assertThat(other.misreadings()).isNotEmpty();
        });
    }

    @Property(tries = 1000)
    void whateverOneCharacterMayBeIsFoundUnderAVariantOfWhatWasRead(
            @ForAll("marks") String mark, @ForAll int place, @ForAll int choice) {
        int at = Math.floorMod(place, mark.length());
        var others = Confusables.others(mark.charAt(at));
        if (!others.isEmpty()) {
            var other = Character.toString(others.get(Math.floorMod(choice, others.size())));
            var stamped = mark.substring(0, at) + other + mark.substring(at + 1);
            assertThat(Variants.of(mark, MOST)).contains(Skeleton.of(stamped));
        }
    }

    @Property(tries = 500)
    void aSkeletonIsItsOwnSkeletonAndARingHasOneFromEveryBeginning(@ForAll("marks") String mark) {
        assertThat(Skeleton.of(Skeleton.of(mark))).isEqualTo(Skeleton.of(mark));
        for (int start = 1; start < mark.length(); start++) {
            assertThat(Skeleton.ring(mark.substring(start) + mark.substring(0, start)))
                    .isEqualTo(Skeleton.ring(mark));
        }
    }

    @Property(tries = 500)
    void theRuleOfNeighboursAndTheWrongSidesChangeNoLengthAndAreBounded(@ForAll("anything") String raw) {
        Neighbours.proposal(raw).ifPresent(proposal -> {
            assertThat(proposal.text()).hasSameSizeAs(raw).isNotEqualTo(raw);
            assertThat(proposal.reason()).isNotEmpty();
        });
        assertThat(Orientation.views(raw))
                .hasSizeBetween(1, 3)
                .allSatisfy(view -> assertThat(view.text()).hasSameSizeAs(raw));
        assertThat(Orientation.views(raw).getFirst().text()).isEqualTo(raw);
    }

    @Provide
    Arbitrary<String> anything() {
        return AnyReading.upTo(Resemblance.LONGEST);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ППУВСЗ".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(14);
    }
}
