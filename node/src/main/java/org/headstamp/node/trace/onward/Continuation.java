package org.headstamp.node.trace.onward;

import java.util.List;
import org.headstamp.node.trace.asking.Trace;

/** What becomes of an answer that names a further State. */
public sealed interface Continuation {
    /** The next question left without a person. */
    record Left(Trace next) implements Continuation {}

    /** A person considers it; the draft is ready. */
    record Proposed(List<String> obstacles) implements Continuation {
        public Proposed {
            obstacles = List.copyOf(obstacles);
        }
    }
}
