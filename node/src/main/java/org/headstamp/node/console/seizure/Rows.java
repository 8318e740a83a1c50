package org.headstamp.node.console.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.headstamp.node.console.composer.ComposerAct;
import org.headstamp.node.console.frame.Entered;

/** Which items a form has, and what its buttons do to them. */
final class Rows {
    /** Items in the form. */
    static final int MOST = 20;

    private static final String FIELD = "row";
    private static final Pattern ID = Pattern.compile("[0-9]{1,2}");

    private Rows() {}

    /** The ids of the items in their order; a form without any has one. */
    static List<Integer> of(Entered form) {
        var ids = form.all(FIELD).stream()
                .filter(id -> ID.matcher(id).matches())
                .map(Integer::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
        return ids.isEmpty() ? List.of(0) : ids;
    }

    static List<FormItem> items(Entered form) {
        var ids = of(form);
        return IntStream.range(0, ids.size())
                .mapToObj(place -> new FormItem(form, ids.get(place), place + 1, null))
                .toList();
    }

    /** The form after the button that was pressed; nothing is recorded. */
    static Entered acted(Entered form) {
        var act = form.value(ComposerAct.NAME).split(":", 2);
        return switch (act[0]) {
            case "add" -> added(form, RowKind.of(act[act.length - 1]));
            case "remove" -> removed(form, act[act.length - 1]);
            default -> ComposerAct.in(form);
        };
    }

    private static Entered added(Entered form, RowKind kind) {
        var ids = new ArrayList<>(of(form));
        if (ids.size() >= MOST) {
            return form;
        }
        // Free of what an item that was taken out left behind.
        int next = IntStream.range(0, 100)
                .filter(id -> !ids.contains(id)
                        && form.value(FormItem.prefix(id) + "is").isEmpty())
                .findFirst()
                .orElse(-1);
        if (next < 0) {
            return form;
        }
        ids.add(next);
        return with(form, ids).with(FormItem.prefix(next) + "is", kind.name());
    }

    private static Entered removed(Entered form, String id) {
        var ids =
                of(form).stream().filter(known -> !known.toString().equals(id)).toList();
        return ids.isEmpty() ? form : with(form, ids);
    }

    static Entered with(Entered form, List<Integer> ids) {
        return form.with(FIELD, ids.stream().map(String::valueOf).toList());
    }
}
