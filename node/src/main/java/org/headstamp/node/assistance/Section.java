package org.headstamp.node.assistance;

import java.util.List;

/** One field of article 18(15) with all that the case says about it. */
public record Section(Field field, String paragraph, List<Line> lines) {
    public Section {
        lines = List.copyOf(lines);
    }

    static Section of(Field field, List<Line> lines) {
        return new Section(field, field.paragraph(), lines);
    }
}
