package org.headstamp.node.item.reading.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Years;

/** The other schemes. Their forms exclude one another. */
final class NationalLots {
    private static final Pattern OLDER_UNITED_STATES =
            Pattern.compile("([A-Z]{1,3})-(?:([0-9]{1,3})-)?([0-9]{1,5})([A-Z]?)");
    private static final Pattern BRAZIL = Pattern.compile("([A-Z]{3})([0-9]{2})");
    private static final Pattern MOROCCO =
            Pattern.compile("MAR?([-|/])([0-9]{2}|[0-9]{4})\\1([A-Z0-9]{1,20})\\1([A-Z0-9]{1,20})");
    /** The series letter is Cyrillic, or was written down as its Latin twin. */
    private static final Pattern FORMER_SOVIET = Pattern.compile("([A-ZА-ЯЁ][0-9]{1,4})-([0-9]{2})-([0-9]{1,4})");

    /** Independence. */
    private static final int FIRST_MOROCCAN_YEAR = 1956;

    private static final int FIRST_SOVIET_YEAR = 1930;

    private NationalLots() {}

    static List<LotParse> parse(String mark, LocalDate reference) {
        return Stream.of(olderUnitedStates(mark), brazil(mark), morocco(mark, reference), formerSoviet(mark, reference))
                .flatMap(List::stream)
                .toList();
    }

    private static List<LotParse> olderUnitedStates(String mark) {
        var lot = OLDER_UNITED_STATES.matcher(mark);
        if (!lot.matches()) {
            return List.of();
        }
        var interfix = lot.group(2) == null ? "" : lot.group(2);
        return List.of(new LotParse.OlderUnitedStates(lot.group(1), interfix, lot.group(3), lot.group(4)));
    }

    private static List<LotParse> brazil(String mark) {
        var lot = BRAZIL.matcher(mark);
        return lot.matches() ? List.of(new LotParse.Brazil(lot.group(1), lot.group(2))) : List.of();
    }

    private static List<LotParse> morocco(String mark, LocalDate reference) {
        var lot = MOROCCO.matcher(mark);
        if (!lot.matches()) {
            return List.of();
        }
        var years = Years.of(lot.group(2), FIRST_MOROCCAN_YEAR, reference);
        return years.isEmpty() ? List.of() : List.of(new LotParse.Morocco(years, lot.group(3), lot.group(4)));
    }

    private static List<LotParse> formerSoviet(String mark, LocalDate reference) {
        var lot = FORMER_SOVIET.matcher(mark);
        return lot.matches()
                ? List.of(new LotParse.FormerSovietPackage(
                        lot.group(1), Years.of(lot.group(2), FIRST_SOVIET_YEAR, reference), lot.group(3)))
                : List.of();
    }
}
