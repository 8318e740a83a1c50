package org.headstamp.node.item.reading.lot;

import java.util.ArrayList;
import java.util.Optional;
import org.headstamp.node.item.reading.Confusables;
import org.headstamp.node.item.reading.Proposal;

/** Which characters a scheme has where: a mark that misses it by characters often mistaken gets a proposal. */
enum LotTemplate {
    MIL_STD_1168("MIL-STD-1168", "LHHDDMDDDHDDD"),
    BRAZIL("the Brazilian scheme", "LLLDD");

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** More than this, and anything could be made of anything. */
    private static final int MOST_REPAIRS = 3;

    private final String scheme;
    /** L a letter, H a letter or hyphen, M a letter of a month, D a digit. */
    private final String places;

    LotTemplate(String scheme, String places) {
        this.scheme = scheme;
        this.places = places;
    }

    private static String allowed(char place) {
        return switch (place) {
            case 'L' -> LETTERS;
            case 'H' -> LETTERS + '-';
            case 'M' -> MilitaryLots.MONTHS;
            default -> "0123456789";
        };
    }

    /** The mark with the likeliest character wherever the scheme does not allow the one that was read. */
    Optional<Proposal> proposal(String mark) {
        int[] read = mark.codePoints().toArray();
        if (read.length != places.length()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var repairs = new ArrayList<String>();
        for (int i = 0; i < read.length; i++) {
            var allowed = allowed(places.charAt(i));
            if (allowed.indexOf(read[i]) >= 0) {
                text.appendCodePoint(read[i]);
                continue;
            }
            var others = Confusables.among(read[i], allowed);
            if (others.isEmpty() || repairs.size() == MOST_REPAIRS) {
                return Optional.empty();
            }
            text.appendCodePoint(others.getFirst());
            repairs.add(Character.toString(read[i]) + " may be " + Character.toString(others.getFirst()));
        }
        return repairs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Proposal(text.toString(), "a mark of " + scheme + " if " + String.join(", ", repairs)));
    }
}
