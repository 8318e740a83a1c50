package org.headstamp.node.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.item.reading.Orientation;
import org.headstamp.node.item.reading.Resemblance;

/** The best way in which something that was read resembles what is recorded. */
final class MarkLikeness {
    private static final Comparator<Resemblance> BEST = Comparator.comparingDouble(Resemblance::score);

    private MarkLikeness() {}

    /** Of numbers, which have a beginning. */
    static Optional<Resemblance> ofNumber(Collection<String> readings, String recorded) {
        var key = MarkText.key(recorded);
        return readings.stream().flatMap(read -> resemblances(read, key)).max(BEST);
    }

    /**
     * Of headstamps, which have none.
     *
     * @param turned factor for a reading from another beginning
     */
    static Optional<Resemblance> ofHeadstamp(Collection<String> readings, String recorded, double turned) {
        var key = MarkText.key(recorded);
        return readings.stream()
                .flatMap(read -> Stream.concat(
                        resemblances(read, key),
                        IntStream.range(1, key.length())
                                .mapToObj(start -> key.substring(start) + key.substring(0, start))
                                .flatMap(rotated -> resemblances(read, rotated))
                                .map(found -> new Resemblance(found.score() * turned, found.misreadings()))))
                .max(BEST);
    }

    private static Stream<Resemblance> resemblances(String read, String key) {
        return Orientation.views(read).stream().flatMap(view -> view.resemblance(read, key).stream());
    }
}
