package org.headstamp.node.item;

import java.util.List;
import org.headstamp.node.Checked;
import org.jspecify.annotations.Nullable;

/** A part or component of a firearm (Firearms Protocol, article 3(b)). */
public record Part(String name, @Nullable Serial serial, List<Mark> marks) implements ItemKind {
    public Part {
        name = Checked.text("name", name, 200);
        marks = Checked.list("marks", marks, Mark.MOST);
    }
}
