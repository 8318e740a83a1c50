package org.headstamp.node.trace.onward;

import java.util.Set;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;

/**
 * Leave arrived that answers to these questions may be waiting for. It is fired inside the transaction of the arrival,
 * before anything of the case is locked.
 *
 * @param to the States to which something may be passed on by now
 */
public record OnwardFreed(Set<TraceId> traces, Set<MemberState> to) {
    public OnwardFreed {
        traces = Set.copyOf(traces);
        to = Set.copyOf(to);
    }
}
