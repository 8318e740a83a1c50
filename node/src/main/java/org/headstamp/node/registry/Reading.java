package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.reading.MarkText;
import org.jspecify.annotations.Nullable;

/**
 * What an exact look-up can use of ammunition: every text that may be a maker's mark, and the lot numbers.
 *
 * @param marks in look-up form, not turned; the raw reading as a whole and its words are among them
 * @param lots in look-up form
 * @param inPart something was read in part only
 */
public record Reading(
        Set<String> marks,
        Set<String> lots,
        boolean inPart,
        @Nullable Calibre calibre) {
    private static final int MOST_MARKS = 64;

    /** What was read on an item; nothing on one that is no ammunition. */
    public static Reading of(Item item) {
        return switch (item.kind()) {
            case Ammunition ammunition -> of(ammunition);
            case AmmunitionPackage container -> of(container);
            case Firearm firearm -> of(Set.of(), List.of(), null);
            case Part part -> of(Set.of(), List.of(), null);
        };
    }

    static Reading of(Ammunition ammunition) {
        var lots = new ArrayList<>(ammunition.lots());
        var container = ammunition.container();
        if (container != null && container.lot() != null) {
            lots.add(container.lot());
        }
        var headstamp = ammunition.headstamp();
        var marks = headstamp == null ? Set.<String>of() : texts(headstamp);
        return of(marks, lots, ammunition.calibre());
    }

    static Reading of(AmmunitionPackage container) {
        var lot = container.lot();
        return of(Set.of(), lot == null ? List.of() : List.of(lot), null);
    }

    private static Reading of(Set<String> marks, List<LotMark> lots, @Nullable Calibre calibre) {
        boolean inPart = marks.stream().anyMatch(MarkText::readInPart)
                || lots.stream().anyMatch(lot -> MarkText.readInPart(lot.raw()));
        return new Reading(inFull(marks.stream()), inFull(lots.stream().map(LotMark::raw)), inPart, calibre);
    }

    private static Set<String> inFull(Stream<String> readings) {
        return readings.filter(reading -> !MarkText.readInPart(reading))
                .map(MarkText::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each mark, all marks around the clock in one, the whole reading and its words. */
    private static Set<String> texts(Headstamp headstamp) {
        var texts = new LinkedHashSet<String>();
        headstamp.marks().forEach(mark -> texts.add(mark.text()));
        texts.add(aroundTheClock(headstamp));
        texts.add(headstamp.raw());
        texts.addAll(List.of(headstamp.raw().split("[\\s,;|/]+")));
        return texts.stream().limit(MOST_MARKS).collect(Collectors.toSet());
    }

    private static String aroundTheClock(Headstamp headstamp) {
        return headstamp.marks().stream()
                .filter(mark -> mark.place() instanceof HeadstampMark.Clock)
                .sorted(Comparator.comparingInt(Reading::hour))
                .map(HeadstampMark::text)
                .collect(Collectors.joining());
    }

    private static int hour(HeadstampMark mark) {
        return mark.place() instanceof HeadstampMark.Clock clock ? clock.hour() : 0;
    }

    boolean insufficient() {
        return marks.isEmpty() && lots.isEmpty();
    }

    /** The marks in the form in which turned readings are equal. */
    public Set<String> markKeys() {
        return marks.stream().map(MarkText::rotationKey).collect(Collectors.toUnmodifiableSet());
    }
}
