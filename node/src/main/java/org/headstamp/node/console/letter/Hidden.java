package org.headstamp.node.console.letter;

import java.util.List;
import org.headstamp.node.console.frame.Entered;

/** A field that is sent again as it came. */
public record Hidden(String name, String value) {
    /** All fields of a form but its mark. */
    public static List<Hidden> of(Entered form) {
        return form.values().entrySet().stream()
                .filter(field -> !field.getKey().equals(Entered.ONCE))
                .flatMap(field -> field.getValue().stream().map(value -> new Hidden(field.getKey(), value)))
                .toList();
    }

    /** The same without what its sender was shown before. */
    public static List<Hidden> unseen(Entered form) {
        return of(form).stream()
                .filter(field -> !field.name().equals(ConfirmView.SEEN))
                .toList();
    }
}
