package org.headstamp.node.registry;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Serial;
import org.headstamp.node.item.reading.MarkText;
import org.jspecify.annotations.Nullable;

/** Judges how well a record fits what was read: a score, and the reasons for it. */
final class Ranking {
    private static final double TURNED = 0.9;
    private static final double OTHER_CALIBRE = 0.7;
    private static final double ALTERNATIVE = 0.8;
    private static final double MARK_OPEN = 0.6;
    private static final double MARK_OTHER = 0.3;
    private static final double MAKER_ONLY = 0.3;
    private static final double MAKE_OPEN = 0.7;
    private static final double MAKE_OTHER = 0.3;

    private Ranking() {}

    /** A lot whose number was read. */
    static Candidate lot(Lot lot, Reading reading) {
        var reasons = new ArrayList<MatchReason>();
        reasons.add(MatchReason.LOT_AGREES);
        var mark = mark(List.of(lot.mark()), reading);
        reasons.add(mark);
        double score = weight(mark) * calibre(lot.calibre(), reading.calibre(), reasons);
        return new Candidate(new Candidate.OfLot(lot), score, reasons);
    }

    /** A manufacturer whose mark was read, while no lot of that number is held, or none was read. */
    static Candidate maker(Party maker, Reading reading) {
        var mark = mark(maker.marks(), reading);
        var lot = reading.lots().isEmpty() ? MatchReason.LOT_NOT_READ : MatchReason.LOT_NOT_HELD;
        return new Candidate(new Candidate.OfMaker(maker), MAKER_ONLY * weight(mark), List.of(mark, lot));
    }

    /** A firearm of which some reading of the serial number agrees. */
    static Candidate firearm(FirearmRecord firearm, Serial serial, String make, @Nullable Calibre calibre) {
        var reasons = new ArrayList<MatchReason>();
        boolean asRead = MarkText.key(firearm.serial()).equals(MarkText.key(serial.raw()));
        reasons.add(asRead ? MatchReason.SERIAL_AGREES : MatchReason.SERIAL_AGREES_WITH_ALTERNATIVE);
        double score = (asRead ? 1 : ALTERNATIVE) * make(firearm, make, reasons);
        score *= calibre(firearm.calibre(), calibre, reasons);
        return new Candidate(new Candidate.OfFirearm(firearm), score, reasons);
    }

    private static MatchReason mark(List<String> recorded, Reading reading) {
        if (recorded.stream().map(MarkText::key).anyMatch(reading.marks()::contains)) {
            return MatchReason.MARK_AGREES;
        }
        if (recorded.stream().map(MarkText::rotationKey).anyMatch(reading.markKeys()::contains)) {
            return MatchReason.MARK_AGREES_TURNED;
        }
        if (reading.inPart()) {
            return MatchReason.MARK_READ_IN_PART;
        }
        return reading.marks().isEmpty() ? MatchReason.MARK_NOT_READ : MatchReason.MARK_DIFFERS;
    }

    private static double weight(MatchReason mark) {
        return switch (mark) {
            case MARK_AGREES -> 1;
            case MARK_AGREES_TURNED -> TURNED;
            case MARK_READ_IN_PART, MARK_NOT_READ -> MARK_OPEN;
            default -> MARK_OTHER;
        };
    }

    private static double make(FirearmRecord firearm, String make, List<MatchReason> reasons) {
        var read = MarkText.key(make);
        if (read.isEmpty() || MarkText.readInPart(read)) {
            reasons.add(MatchReason.MAKE_NOT_READ);
            return MAKE_OPEN;
        }
        var maker = firearm.maker();
        boolean same =
                read.equals(MarkText.key(firearm.make())) || (maker != null && read.equals(MarkText.key(maker.name())));
        reasons.add(same ? MatchReason.MAKE_AGREES : MatchReason.MAKE_DIFFERS);
        return same ? 1 : MAKE_OTHER;
    }

    /** Only a calibre that is resolved can speak against a record; a raw reading such as "9mm" fits several. */
    private static double calibre(String recorded, @Nullable Calibre read, List<MatchReason> reasons) {
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
