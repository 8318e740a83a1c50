package org.headstamp.node.item.reading.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.reading.MarkText;

/** Reads lot marks. */
public final class LotReader {
    /** What a lot mark may have. */
    public static final int LONGEST = 64;

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
        var proposals = Stream.concat(
                LotTemplate.MIL_STD_1168.proposal(mark).stream()
                        .filter(proposal ->
                                !MilitaryLots.parse(proposal.text(), reference).isEmpty()),
                LotTemplate.BRAZIL.proposal(mark).stream());
        return new LotReading.Read(
                raw, List.of(new LotParse.FreeText(raw, MarkText.readInPart(raw))), proposals.toList());
    }

    private static String evenedOut(String raw) {
        return MarkText.key(raw).replaceAll("\\p{Pd}|\u2212", "-");
    }
}
