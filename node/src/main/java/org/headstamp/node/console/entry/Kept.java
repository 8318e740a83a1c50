package org.headstamp.node.console.entry;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log-in page carries along of what came before it.
 *
 * @param mark of the form that waits; null for none
 * @param lost whether there was a form that could not be kept
 * @param resumed whether the browser holds the way on, since the identity provider was tried before
 */
public record Kept(@Nullable UUID mark, boolean lost, boolean resumed) {
    static final Kept NONE = new Kept(null, false, false);
    static final Kept LOST = new Kept(null, true, false);
    static final Kept BY_THE_BROWSER = new Kept(null, false, true);

    static final String MARK = "kept";
    static final String RESUMED = "resumed";

    static Kept of(UUID mark) {
        return new Kept(mark, false, false);
    }

    /** The one that a form or an address of the log-in page names; what is no mark is none. */
    static Kept named(@Nullable String mark) {
        return parsed(mark).map(Kept::of).orElse(NONE);
    }

    /** The one that the log-in page carried along. */
    static Kept carried(MultivaluedMap<String, String> sent) {
        return sent.containsKey(RESUMED) ? BY_THE_BROWSER : named(sent.getFirst(MARK));
    }

    static Optional<UUID> parsed(@Nullable String mark) {
        try {
            return mark == null ? Optional.empty() : Optional.of(UUID.fromString(mark));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a form waits. */
    public boolean waits() {
        return mark != null;
    }
}
