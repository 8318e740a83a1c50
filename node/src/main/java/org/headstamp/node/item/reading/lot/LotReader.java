package org.headstamp.node.item.reading.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.item.reading.Neighbours;
import org.headstamp.node.item.reading.Orientation;
import org.headstamp.node.item.reading.Proposal;

/** Reads lot marks. */
public final class LotReader {
    /** What a lot mark may have. */
    public static final int LONGEST = 64;
    /** How many proposals a mark gets that follows no scheme. */
    public static final int MOST_PROPOSALS = 4;

    /**
     * What a lot mark says. Space, small letters and long dashes are evened out for reading only.
     *
     * @param reference marks are not later than this day
     * @throws InvalidValueException if the mark is empty, too long, or has characters that no store keeps
     */
    public LotReading read(String raw, LocalDate reference) {
        Checked.text("raw", raw, LONGEST);
        var mark = evenedOut(raw);
        var military = MilitaryLots.parse(mark, reference);
        if (!military.isEmpty()) {
            return new LotReading.Read(raw, military, List.of());
        }
        var wrongMonth = MilitaryLots.wrongMonth(mark);
        if (wrongMonth.isPresent()) {
            var month = wrongMonth.get();
            return new LotReading.Unreadable(raw, month.reason(), month.proposals());
        }
        var parses = NationalLots.parse(mark, reference);
        if (!parses.isEmpty()) {
            return new LotReading.Read(raw, parses, List.of());
        }
        return new LotReading.Read(
                raw,
                List.of(new LotParse.FreeText(raw, MarkText.readInPart(raw))),
                proposals(mark, reference).limit(MOST_PROPOSALS).toList());
    }

    /** Marks of a known scheme first, then what the neighbours say, then the mark seen from a wrong side. */
    private static Stream<Proposal> proposals(String mark, LocalDate reference) {
        var bySchemes = bySchemes(mark, reference);
        var straight = bySchemes.isEmpty() ? Neighbours.proposal(mark).stream() : bySchemes.stream();
        return Stream.concat(
                straight, Stream.of(Orientation.values()).flatMap(way -> seen(mark, way, reference).stream()));
    }

    private static List<Proposal> bySchemes(String mark, LocalDate reference) {
        return Stream.concat(
                        LotTemplate.MIL_STD_1168.proposal(mark).stream()
                                .filter(proposal -> !MilitaryLots.parse(proposal.text(), reference)
                                        .isEmpty()),
                        LotTemplate.BRAZIL.proposal(mark).stream())
                .toList();
    }

    /** Only what then follows a scheme: anything can be turned around. */
    private static Optional<Proposal> seen(String mark, Orientation way, LocalDate reference) {
        return way.stamped(mark).filter(stamped -> !stamped.equals(mark)).flatMap(stamped -> {
            var reason =
                    switch (way) {
                        case UPSIDE_DOWN -> "turned around it reads ";
                        case MIRRORED -> "in a mirror it reads ";
                    };
            return isOfScheme(stamped, reference)
                    ? Optional.of(new Proposal(stamped, reason + stamped))
                    : bySchemes(stamped, reference).stream()
                            .findFirst()
                            .map(likely -> new Proposal(likely.text(), reason + stamped + ", " + likely.reason()));
        });
    }

    private static boolean isOfScheme(String mark, LocalDate reference) {
        return !MilitaryLots.parse(mark, reference).isEmpty()
                || !NationalLots.parse(mark, reference).isEmpty();
    }

    private static String evenedOut(String raw) {
        return MarkText.key(raw).replaceAll("\\p{Pd}|\u2212", "-");
    }
}
