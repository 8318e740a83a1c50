package org.headstamp.node.console.seizure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.composer.Composition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.headstamp.node.item.Serial;
import org.jspecify.annotations.Nullable;

/** Reads marks and other parts of an item out of the fields of its row. What is empty is not stated. */
record FilledRow(FormItem row) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final double PER_CENT = 100;

    String text(String field) {
        return row.value(field);
    }

    /** @throws InvalidValueException if there is no whole number */
    long number(String field) {
        if (!NUMBER.matcher(text(field)).matches()) {
            throw new InvalidValueException(row.name(field), "must be a whole number");
        }
        return Long.parseLong(text(field));
    }

    long numberOr(String field, long otherwise) {
        return text(field).isEmpty() ? otherwise : number(field);
    }

    /** @throws InvalidValueException if the field names no such code */
    <E extends Enum<E>> E code(String field, E otherwise) {
        return Coded.in(row.form(), row.name(field), otherwise);
    }

    @Nullable
    Calibre calibre() {
        return text("calibre").isEmpty() && text("calibreId").isEmpty()
                ? null
                : FieldName.in(row.name("calibre"), () -> new Calibre(text("calibre"), text("calibreId")));
    }

    @Nullable
    Serial serial() {
        var others = text("serialAlternatives")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean stated = !others.isEmpty() || row.ticked("obliterated") || row.ticked("restored");
        return text("serial").isEmpty() && !stated
                ? null
                : FieldName.in(
                        row.name("serial"),
                        () -> new Serial(text("serial"), others, row.ticked("obliterated"), row.ticked("restored")));
    }

    @Nullable
    Headstamp headstamp() {
        var composition = Composition.of(row.form(), row.name(""));
        var raw = text("headstamp").isEmpty() ? composition.raw() : text("headstamp");
        return raw.isEmpty()
                ? null
                : FieldName.in(
                        row.name("headstamp"),
                        () -> new Headstamp(composition.marks(), raw, numberOr("legibility", 100) / PER_CENT));
    }

    List<LotMark> lots() {
        return row.lots().stream().map(this::lot).flatMap(Stream::ofNullable).toList();
    }

    /** One lot mark; null where nothing was read. */
    @Nullable
    LotMark lot(String field) {
        return text(field).isEmpty()
                ? null
                : FieldName.in(
                        row.name(field),
                        () -> new LotMark(
                                text(field),
                                code(field + "-scheme", LotMark.Scheme.NOT_STATED),
                                code(field + "-carrier", LotMark.Carrier.NOT_STATED)));
    }

    List<Mark> marks() {
        return row.marks().stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> FieldName.in(
                        row.name(field),
                        () -> new Mark(
                                code(field + "-kind", Mark.Kind.NOT_STATED),
                                text(field + "-position"),
                                text(field),
                                text(field + "-script"))))
                .toList();
    }
}
