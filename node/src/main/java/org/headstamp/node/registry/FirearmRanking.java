package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Serial;
import org.headstamp.node.item.reading.MarkText;
import org.jspecify.annotations.Nullable;

/** Judges how well a firearm on record fits what was read on one. */
record FirearmRanking(Serial serial, String make, @Nullable Calibre calibre) {
    private static final double ALTERNATIVE = 0.8;
    private static final double MAKE_OPEN = 0.7;
    private static final double MAKE_OTHER = 0.3;

    /** Every reading of the serial number in look-up form. */
    List<String> keys() {
        return Stream.concat(Stream.of(serial.raw()), serial.alternatives().stream())
                .map(MarkText::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** The make as it was read, if it was read in full. */
    List<String> makeKeys() {
        var key = MarkText.key(make);
        return key.isEmpty() || MarkText.readInPart(key) ? List.of() : List.of(key);
    }

    /** Empty if no reading of the serial number resembles the one on record. */
    Optional<Candidate> of(FirearmRecord firearm) {
        return serial(firearm).map(agreement -> {
            var reasons = new ArrayList<>(List.of(agreement.reason()));
            double score = agreement.weight() * make(firearm, reasons);
            score *= Ranking.calibre(firearm.calibre(), calibre, reasons);
            return new Candidate(new Candidate.OfFirearm(firearm), score, reasons, agreement.doubts());
        });
    }

    private Optional<Agreement> serial(FirearmRecord firearm) {
        var recorded = MarkText.key(firearm.serial());
        if (recorded.equals(MarkText.key(serial.raw()))) {
            return Optional.of(Agreement.asRead(MatchReason.SERIAL_AGREES, 1));
        }
        if (keys().contains(recorded)) {
            return Optional.of(Agreement.asRead(MatchReason.SERIAL_AGREES_WITH_ALTERNATIVE, ALTERNATIVE));
        }
        return MarkLikeness.ofNumber(keys(), recorded)
                .map(found ->
                        Agreement.ifMisread(found, MatchReason.SERIAL_LOOKS_ALIKE, MatchReason.SERIAL_PARTLY_READ));
    }

    private double make(FirearmRecord firearm, List<MatchReason> reasons) {
        if (makeKeys().isEmpty()) {
            reasons.add(MatchReason.MAKE_NOT_READ);
            return MAKE_OPEN;
        }
        var read = makeKeys().getFirst();
        var maker = firearm.maker();
        boolean same =
                read.equals(MarkText.key(firearm.make())) || (maker != null && read.equals(MarkText.key(maker.name())));
        reasons.add(same ? MatchReason.MAKE_AGREES : MatchReason.MAKE_DIFFERS);
        return same ? 1 : MAKE_OTHER;
    }
}
