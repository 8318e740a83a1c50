package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.item.reading.Resemblance;
import org.jspecify.annotations.Nullable;

/** Judges how well records fit what was read on ammunition: a score, the reasons, and what is in doubt. */
final class Ranking {
    private static final double TURNED = 0.9;
    private static final double OTHER_CALIBRE = 0.7;
    private static final double MARK_OPEN = 0.6;
    private static final double MARK_OTHER = 0.3;
    private static final double MAKER_ONLY = 0.3;

    private final Reading reading;
    private final Map<String, Optional<Resemblance>> likeness = new HashMap<>();

    Ranking(Reading reading) {
        this.reading = reading;
    }

    /** A lot; empty if its number resembles none that was read. */
    Optional<Candidate> lot(Lot lot) {
        return number(lot.number()).map(number -> {
            var mark = mark(List.of(lot.mark()));
            var reasons = new ArrayList<>(List.of(number.reason(), mark.reason()));
            double score = number.weight() * mark.weight() * calibre(lot.calibre(), reading.calibre(), reasons);
            return new Candidate(new Candidate.OfLot(lot), score, reasons, doubts(number, mark));
        });
    }

    /** A manufacturer, while no lot with the number is held, or none was read. */
    Candidate maker(Party maker) {
        var mark = mark(maker.marks());
        var lot = reading.allLots().isEmpty() ? MatchReason.LOT_NOT_READ : MatchReason.LOT_NOT_HELD;
        return new Candidate(
                new Candidate.OfMaker(maker), MAKER_ONLY * mark.weight(), List.of(mark.reason(), lot), mark.doubts());
    }

    private Optional<Agreement> number(String recorded) {
        return reading.lots().contains(MarkText.key(recorded))
                ? Optional.of(Agreement.asRead(MatchReason.LOT_AGREES, 1))
                : MarkLikeness.ofNumber(reading.allLots(), recorded)
                        .map(found ->
                                Agreement.ifMisread(found, MatchReason.LOT_LOOKS_ALIKE, MatchReason.LOT_PARTLY_READ));
    }

    private Agreement mark(List<String> recorded) {
        if (recorded.stream().map(MarkText::key).anyMatch(reading.marks()::contains)) {
            return Agreement.asRead(MatchReason.MARK_AGREES, 1);
        }
        if (recorded.stream().map(MarkText::rotationKey).anyMatch(reading.markKeys()::contains)) {
            return Agreement.asRead(MatchReason.MARK_AGREES_TURNED, TURNED);
        }
        return recorded.stream()
                .flatMap(mark -> likeness(mark).stream())
                .max((one, other) -> Double.compare(one.score(), other.score()))
                .map(found -> Agreement.ifMisread(found, MatchReason.MARK_LOOKS_ALIKE, MatchReason.MARK_PARTLY_READ))
                .orElseGet(this::noMark);
    }

    /** Many lots have the same mark. */
    private Optional<Resemblance> likeness(String mark) {
        return likeness.computeIfAbsent(mark, key -> MarkLikeness.ofHeadstamp(reading.allMarks(), key, TURNED));
    }

    private Agreement noMark() {
        if (!reading.marksInPart().isEmpty()) {
            return Agreement.asRead(MatchReason.MARK_READ_IN_PART, MARK_OPEN);
        }
        return reading.marks().isEmpty()
                ? Agreement.asRead(MatchReason.MARK_NOT_READ, MARK_OPEN)
                : Agreement.asRead(MatchReason.MARK_DIFFERS, MARK_OTHER);
    }

    private static List<Candidate.Doubt> doubts(Agreement number, Agreement mark) {
        return Stream.of(number, mark)
                .flatMap(agreement -> agreement.doubts().stream())
                .toList();
    }

    /** Only a calibre that is resolved can speak against a record; a raw reading such as "9mm" fits several. */
    static double calibre(String recorded, @Nullable Calibre read, List<MatchReason> reasons) {
        if (read == null) {
            return 1;
        }
        var key = MarkText.key(recorded);
        if (key.equals(MarkText.key(read.id())) || key.equals(MarkText.key(read.raw()))) {
            reasons.add(MatchReason.CALIBRE_AGREES);
            return 1;
        }
        if (read.id().isEmpty()) {
            return 1;
        }
        reasons.add(MatchReason.CALIBRE_DIFFERS);
        return OTHER_CALIBRE;
    }
}
