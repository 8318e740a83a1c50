package org.headstamp.node.console.seizure;

import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.console.composer.Board;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one item in the form.
 *
 * @param id begins the names of its fields, and stays when other items are taken out
 * @param number counts the items as they are shown
 * @param board composer of its headstamp; null where no page shows one
 */
public record FormItem(
        Entered form, int id, int number, @Nullable Board board) {
    /** Lots or marks of one item in the form; REST takes more. */
    static final int MOST_LINES = 12;

    static String prefix(int id) {
        return "i" + id + "-";
    }

    /** The name of one of its fields. */
    public String name(String field) {
        return prefix(id) + field;
    }

    /** The name of a field that says more of another. */
    public String name(String field, String detail) {
        return name(field + "-" + detail);
    }

    public String value(String field) {
        return form.value(name(field));
    }

    public boolean ticked(String field) {
        return form.has(name(field), "yes");
    }

    public RowKind kind() {
        return RowKind.of(value("is"));
    }

    /** The lots, and an empty line for one more. */
    public List<String> lots() {
        return lines("lot-");
    }

    /** The marks, and an empty line for one more. */
    public List<String> marks() {
        return lines("mark-");
    }

    private List<String> lines(String field) {
        int filled = (int) IntStream.range(0, MOST_LINES)
                .filter(line -> !value(field + line).isEmpty())
                .mapToLong(line -> line + 1L)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(filled + 1, MOST_LINES))
                .mapToObj(line -> field + line)
                .toList();
    }

    public List<Ammunition.Unit> units() {
        return List.of(Ammunition.Unit.values());
    }

    public List<Ammunition.Kind> cartridges() {
        return List.of(Ammunition.Kind.values());
    }

    public List<AmmunitionPackage.Level> levels() {
        return List.of(AmmunitionPackage.Level.values());
    }

    public List<LotMark.Scheme> schemes() {
        return List.of(LotMark.Scheme.values());
    }

    public List<LotMark.Carrier> carriers() {
        return List.of(LotMark.Carrier.values());
    }

    public List<Firearm.Type> types() {
        return List.of(Firearm.Type.values());
    }

    public List<Mark.Kind> markKinds() {
        return List.of(Mark.Kind.values());
    }
}
