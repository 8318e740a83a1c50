package org.headstamp.node.item.reading.lot;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Confusables;
import org.headstamp.node.item.reading.Proposal;
import org.headstamp.node.item.reading.Years;

/** Lot numbers of the United States' forces, MIL-STD-1168. */
final class MilitaryLots {
    /** January to December: the letters from A to M without I, which looks like 1. */
    static final String MONTHS = "ABCDEFGHJKLM";

    /** Lots of this form are not older. */
    private static final int FIRST_YEAR = 1960;

    private static final String MAKER = "(?<maker>[A-Z]{3}|[A-Z]{2}-|[A-Z]--)(?<year>[0-9]{2})";
    private static final String NUMBER = "(?<interfix>[0-9]{3})(?<identifier>[-A-Z])(?<sequence>[0-9]{3})";
    private static final Pattern LOT = Pattern.compile(MAKER + "(?<month>[A-HJ-M])" + NUMBER + "(?<tail>[A-Z]{0,3})");
    private static final Pattern NO_MONTH = Pattern.compile(MAKER + "(?<month>[IN-Z])" + NUMBER + "[A-Z]{0,2}[YWT]?");
    private static final Pattern SUFFIX = Pattern.compile("[A-Z]{0,2}");
    private static final Pattern SUFFIX_AND_THEATRE = Pattern.compile("[A-Z]{0,2}[YWT]");

    private MilitaryLots() {}

    /** A lot number but for a letter that is no month. */
    record WrongMonth(String reason, List<Proposal> proposals) {}

    /** A last letter Y, W or T is a suffix or a theatre: both are given, the suffix first. */
    static List<LotParse> parse(String mark, LocalDate reference) {
        var lot = LOT.matcher(mark);
        if (!lot.matches()) {
            return List.of();
        }
        var tail = lot.group("tail");
        var parses = new ArrayList<LotParse>();
        if (SUFFIX.matcher(tail).matches()) {
            parses.add(parsed(lot, tail, "", reference));
        }
        if (SUFFIX_AND_THEATRE.matcher(tail).matches()) {
            int last = tail.length() - 1;
            parses.add(parsed(lot, tail.substring(0, last), tail.substring(last), reference));
        }
        return parses;
    }

    private static LotParse parsed(Matcher lot, String suffix, String theatre, LocalDate reference) {
        return new LotParse.MilStd1168(
                lot.group("maker").replace("-", ""),
                Years.of(lot.group("year"), FIRST_YEAR, reference),
                Month.of(MONTHS.indexOf(lot.group("month")) + 1),
                lot.group("interfix"),
                lot.group("identifier"),
                lot.group("sequence"),
                suffix,
                theatre);
    }

    static Optional<WrongMonth> wrongMonth(String mark) {
        var lot = NO_MONTH.matcher(mark);
        if (!lot.matches()) {
            return Optional.empty();
        }
        int letter = mark.charAt(lot.start("month"));
        var reason = "has the month letter " + Character.toString(letter)
                + ", but MIL-STD-1168 writes the months with A to M and leaves out I";
        return Optional.of(new WrongMonth(reason, proposals(lot, mark, letter)));
    }

    private static List<Proposal> proposals(Matcher lot, String mark, int letter) {
        if (letter == 'I') {
            return List.of(
                    replaced(lot, mark, 'J', "the letter of September is J, since I is left out"),
                    replaced(lot, mark, '1', "I may be the digit 1; then the mark follows another scheme"));
        }
        return Stream.concat(
                        Confusables.among(letter, MONTHS).stream(), Confusables.among(letter, "0123456789").stream())
                .map(other -> replaced(
                        lot,
                        mark,
                        other,
                        Character.toString(letter) + " may be a misread " + Character.toString(other)))
                .toList();
    }

    private static Proposal replaced(Matcher lot, String mark, int character, String reason) {
        var text = mark.substring(0, lot.start("month"))
                + Character.toString(character)
                + mark.substring(lot.end("month"));
        return new Proposal(text, reason);
    }
}
