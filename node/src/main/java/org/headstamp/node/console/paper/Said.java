package org.headstamp.node.console.paper;

import java.util.List;

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

    /** It keeps the rules of the schema, and yet makes no sense; another State wrote it so. */
    record Unreadable(String why) implements Said {}

    /** The page has no room for it any more; its file has. */
    record LeftOut() implements Said {}
}
