package org.headstamp.node.console.paper;

import java.util.List;
import org.headstamp.node.Refusal;
import org.jspecify.annotations.Nullable;

/** What a message says, as far as a page can tell it. */
sealed interface Said {
    /** The records of its feature, the main one last. */
    record Told(List<Object> records) implements Said {
        public Told {
            records = List.copyOf(records);
        }
    }

    /** It only carries sealed evidence, which is a file and a part of the page of its own. */
    record Elsewhere() implements Said {}

    /**
     * It keeps the rules of the schema, and yet makes no sense; another State wrote it so.
     *
     * @param field that makes none; empty if that cannot be told
     * @param why null if that cannot be told either
     */
    record Unreadable(String field, @Nullable Refusal why) implements Said {}

    /** The page has no room for it any more; its file has. */
    record LeftOut() implements Said {}
}
