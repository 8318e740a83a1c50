package org.headstamp.node.console.seizure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headstamp.node.console.frame.Entered;

/** The field of the form that holds what the schema calls by a path into an item. */
final class ItemPath {
    private static final Pattern PATH = Pattern.compile("(?:.*\\.)?items\\[(\\d+)]\\."
            + "(?:(?:ammunition|firearm|part|package)\\.){0,2}([a-z_]+)(?:\\[(\\d+)])?(?:\\.([a-z_]+).*)?");

    private ItemPath() {}

    /** Empty where the path leads to no item of the form. */
    static Optional<String> in(Entered form, String path) {
        var parts = PATH.matcher(path);
        var rows = Rows.items(form);
        return parts.matches() && Integer.parseInt(parts.group(1)) < rows.size()
                ? Optional.of(field(rows.get(Integer.parseInt(parts.group(1))), parts))
                : Optional.empty();
    }

    private static String field(FormItem row, Matcher parts) {
        var name = parts.group(2);
        var inner = parts.group(4) == null ? "" : parts.group(4);
        return switch (name) {
            case "lots" -> row.name(line(row, row.lots(), parts));
            case "marks" -> row.name(line(row, row.marks(), parts) + (inner.equals("raw") ? "" : "-" + inner));
            case "lot" -> row.name("packageLot");
            case "serial" -> row.name(inner.equals("alternatives") ? "serialAlternatives" : "serial");
            case "calibre" -> row.name(inner.equals("id") ? "calibreId" : "calibre");
            default -> row.name(name);
        };
    }

    /** The line in which the item has its lot or mark: lines that are empty do not count. */
    private static String line(FormItem row, List<String> lines, Matcher parts) {
        return lines.stream()
                .filter(line -> !row.value(line).isEmpty())
                .skip(parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)))
                .findFirst()
                .orElse(lines.getFirst());
    }
}
