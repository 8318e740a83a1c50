package org.headstamp.node.console.composer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;

/**
 * What was put round a case head.
 *
 * @param prefix begins the names of its fields, so that a form may have several
 * @param texts at 12 o'clock, 1 o'clock and so on; the last one stands in the centre
 */
public record Composition(String prefix, List<String> texts) {
    public Composition {
        texts = List.copyOf(texts);
    }

    /** What was filled into a form. */
    public static Composition of(Entered form, String prefix) {
        return new Composition(
                prefix,
                IntStream.rangeClosed(0, Position.CENTRE)
                        .mapToObj(place -> form.value(Position.of(prefix, place).name()))
                        .toList());
    }

    /** What an examiner wrote down. */
    public static Composition of(Headstamp headstamp) {
        var texts = new ArrayList<>(Collections.nCopies(Position.CENTRE + 1, ""));
        for (var mark : headstamp.marks()) {
            switch (mark.place()) {
                case HeadstampMark.Clock clock -> texts.set(clock.hour(), PaletteSymbol.sign(mark));
                case HeadstampMark.Centre centre -> texts.set(Position.CENTRE, PaletteSymbol.sign(mark));
                case HeadstampMark.Ring ring -> {
                    // Has no place of its own; the raw reading has it.
                }
            }
        }
        return new Composition("", texts);
    }

    /** Its fields, whose names begin so. */
    public Map<String, String> fields(String beginning) {
        return IntStream.rangeClosed(0, Position.CENTRE)
                .boxed()
                .collect(toMap(place -> Position.of(beginning, place).name(), texts::get));
    }

    /** The form with this in its fields. */
    Entered into(Entered form) {
        var filled = form;
        for (var field : fields(prefix).entrySet()) {
            filled = filled.with(field.getKey(), field.getValue());
        }
        return filled;
    }

    /** Turned by so many hours, clockwise if positive. What stands in the centre stays. */
    Composition turned(int hours) {
        var turned = new ArrayList<>(texts);
        for (int hour = 0; hour < Position.HOURS; hour++) {
            turned.set(Math.floorMod(hour + hours, Position.HOURS), texts.get(hour));
        }
        return new Composition(prefix, turned);
    }

    /** With one more sign at a place. */
    Composition with(int place, String sign) {
        var more = new ArrayList<>(texts);
        more.set(place, more.get(place) + sign);
        return new Composition(prefix, more);
    }

    public List<Position> positions() {
        return IntStream.rangeClosed(0, Position.CENTRE)
                .mapToObj(place -> Position.of(prefix, place))
                .toList();
    }

    public boolean isEmpty() {
        return texts.stream().allMatch(String::isEmpty);
    }

    /** All of it as one text, clockwise from 12 o'clock. */
    public String raw() {
        return texts.stream().filter(text -> !text.isEmpty()).collect(joining(" "));
    }

    /**
     * The marks of the headstamp, each at its place.
     *
     * @throws org.headstamp.node.InvalidValueException if a text is too long
     */
    public List<HeadstampMark> marks() {
        return IntStream.rangeClosed(0, Position.CENTRE)
                .filter(place -> !texts.get(place).isEmpty())
                .mapToObj(place -> PaletteSymbol.mark(
                        place == Position.CENTRE ? new HeadstampMark.Centre() : new HeadstampMark.Clock(place),
                        texts.get(place)))
                .toList();
    }

    public List<DrawnMark> drawn() {
        return IntStream.rangeClosed(0, Position.CENTRE)
                .filter(place -> !texts.get(place).isEmpty())
                .mapToObj(place -> place == Position.CENTRE
                        ? DrawnMark.inTheCentre(texts.get(place))
                        : DrawnMark.at(place, texts.get(place)))
                .toList();
    }

    /** The drawing in words. */
    public String spoken(Say say) {
        return isEmpty()
                ? say.text("composer.empty-head")
                : say.text(
                        "composer.head",
                        positions().stream()
                                .filter(position -> !texts.get(position.place()).isEmpty())
                                .map(position ->
                                        say.text("event.detail", position.label(say), texts.get(position.place())))
                                .collect(joining(say.text("list.semicolon"))));
    }
}
