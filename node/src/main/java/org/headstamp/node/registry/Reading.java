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
import org.headstamp.node.item.reading.code.PackageReader;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up can use of ammunition: every text that may be a maker's mark, and the lot numbers, all in look-up form.
 *
 * @param marks not turned; the raw reading as a whole and its words are among them
 * @param lots from cartridge and package, the bar code of the package included
 * @param marksInPart marks with characters that were not readable
 * @param lotsInPart lot numbers with characters that were not readable
 */
public record Reading(
        Set<String> marks,
        Set<String> lots,
        Set<String> marksInPart,
        Set<String> lotsInPart,
        @Nullable Calibre calibre) {
    private static final int MOST_MARKS = 64;

    /** What was read on an item; nothing on one that is no ammunition. */
    public static Reading of(Item item) {
        return switch (item.kind()) {
            case Ammunition ammunition -> of(ammunition);
            case AmmunitionPackage container -> of(container);
            case Firearm firearm -> of(Set.of(), List.<String>of(), null);
            case Part part -> of(Set.of(), List.<String>of(), null);
        };
    }

    static Reading of(Ammunition ammunition) {
        var lots = new ArrayList<>(raw(ammunition.lots()));
        var container = ammunition.container();
        if (container != null) {
            lots.addAll(lots(container));
        }
        var headstamp = ammunition.headstamp();
        var marks = headstamp == null ? Set.<String>of() : texts(headstamp);
        return of(marks, lots, ammunition.calibre());
    }

    static Reading of(AmmunitionPackage container) {
        return of(Set.of(), lots(container), null);
    }

    private static List<String> lots(AmmunitionPackage container) {
        var lots = new ArrayList<String>();
        if (container.lot() != null) {
            lots.addAll(raw(List.of(container.lot())));
        }
        PackageReader.lot(container.barcode()).ifPresent(lots::add);
        return lots;
    }

    private static List<String> raw(List<LotMark> lots) {
        return lots.stream().map(LotMark::raw).toList();
    }

    private static Reading of(Set<String> marks, List<String> lots, @Nullable Calibre calibre) {
        return new Reading(
                keys(marks.stream(), false),
                keys(lots.stream(), false),
                keys(marks.stream(), true),
                keys(lots.stream(), true),
                calibre);
    }

    private static Set<String> keys(Stream<String> readings, boolean inPart) {
        return readings.filter(reading -> MarkText.readInPart(reading) == inPart)
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

    boolean isEmpty() {
        return marks.isEmpty() && lots.isEmpty() && !isInPart();
    }

    boolean isInPart() {
        return !marksInPart.isEmpty() || !lotsInPart.isEmpty();
    }

    Set<String> allLots() {
        return Stream.of(lots, lotsInPart).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> allMarks() {
        return Stream.of(marks, marksInPart).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The marks in the form in which turned readings are equal. */
    public Set<String> markKeys() {
        return marks.stream().map(MarkText::rotationKey).collect(Collectors.toUnmodifiableSet());
    }
}
