package org.headstamp.node.release;

import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Contents of other States may not be used in this way as things stand; nothing was used. */
public final class ReleaseRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    private final transient List<Ruling.Denied> refusals;

    /** Says which messages stand against it, whose handling that is, and what would have to happen first. */
    public ReleaseRefusedException(Use use, List<Ruling.Denied> refusals) {
        super(Refusal.of("{0} is not allowed; {1}", use.code(), sentences(refusals)));
        this.refusals = List.copyOf(refusals);
    }

    private static List<Refusal> sentences(List<Ruling.Denied> refusals) {
        var named = refusals.stream().limit(NAMED).map(Ruling.Denied::sentence);
        return refusals.size() > NAMED
                ? Stream.concat(
                                named,
                                Stream.of(Refusal.of("{0} more messages stand against it", refusals.size() - NAMED)))
                        .toList()
                : named.toList();
    }

    /** One for each message. */
    public List<Ruling.Denied> refusals() {
        return refusals;
    }
}
