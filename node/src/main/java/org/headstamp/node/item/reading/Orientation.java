package org.headstamp.node.item.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wrong ways to look at a mark. */
public enum Orientation {
    /** Held upside down. */
    UPSIDE_DOWN(0.6, Misreading.Cause.UPSIDE_DOWN, "01689HINOSXZMW7Lnudpbq", "01986HINOSXZWML7unpdqb"),
    /** Struck with a die that is a mirror image, or read from the wrong side. */
    MIRRORED(
            0.5, Misreading.Cause.MIRRORED, "018AHIMOTUVWXYovwxИNЯRE3S2Z5bdpqJL", "018AHIMOTUVWXYovwxNИRЯ3E2S5ZdbqpLJ");

    private final double weight;
    private final Misreading.Cause cause;
    private final String seen;
    private final String stamped;

    Orientation(double weight, Misreading.Cause cause, String seen, String stamped) {
        this.weight = weight;
        this.cause = cause;
        this.seen = seen;
        this.stamped = stamped;
    }

    /** How likely a mark was looked at in this way, as a factor of its score. */
    public double weight() {
        return weight;
    }

    /** The text that was stamped if this one was seen so; empty if some letter or digit looks like none then. */
    public Optional<String> stamped(String read) {
        var text = new StringBuilder();
        int[] codePoints = read.codePoints().toArray();
        for (int i = codePoints.length - 1; i >= 0; i--) {
            int place = seen.indexOf(codePoints[i]);
            if (place < 0 && Character.isLetterOrDigit(codePoints[i])) {
                return Optional.empty();
            }
            text.appendCodePoint(place < 0 ? codePoints[i] : stamped.charAt(place));
        }
        return Optional.of(text.toString());
    }

    /**
     * A text as one may have seen it.
     *
     * @param text what was stamped then
     * @param orientation empty for the text as it was read
     */
    public record View(String text, Optional<Orientation> orientation) {
        /** How what was read resembles what may have been stamped, seen in this way. */
        public Optional<Resemblance> resemblance(String read, String mark) {
            var found = Resemblance.of(text, mark);
            return orientation
                    .map(way -> found.map(straight -> straight.seen(way.weight, new Misreading(read, text, way.cause))))
                    .orElse(found);
        }
    }

    /** A text as it was read, and then each other text that it may be when looked at in a wrong way. */
    public static List<View> views(String read) {
        var views = new ArrayList<>(List.of(new View(read, Optional.empty())));
        for (var way : values()) {
            way.stamped(read)
                    .filter(text -> views.stream().noneMatch(view -> view.text.equals(text)))
                    .ifPresent(text -> views.add(new View(text, Optional.of(way))));
        }
        return views;
    }
}
