package org.headstamp.node.trace;

import java.util.Locale;
import java.util.Set;
import org.headstamp.node.casefile.TaskKind;

/** Where a trace stands, on either side. */
public interface Stage {
    /** What people are to do as long as it stands there; what is not named is done or no longer wanted. */
    Set<TaskKind> tasks();

    /** Its name in words, for what another State is told. */
    default String words() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
