package org.headstamp.node.release;

import java.util.List;
import java.util.stream.Collectors;

/** Contents of other States may not be used in this way as things stand; nothing was used. */
public final class ReleaseRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    private final transient List<Ruling.Refusal> refusals;

    /** Says which messages stand against it, whose handling that is, and what would have to happen first. */
    public ReleaseRefusedException(Use use, List<Ruling.Refusal> refusals) {
        super(use.code() + " is not allowed; "
                + refusals.stream().limit(NAMED).map(Ruling.Refusal::sentence).collect(Collectors.joining(". "))
                + (refusals.size() > NAMED
                        ? ". " + (refusals.size() - NAMED) + " more messages stand against it"
                        : ""));
        this.refusals = List.copyOf(refusals);
    }

    /** One for each message. */
    public List<Ruling.Refusal> refusals() {
        return refusals;
    }
}
