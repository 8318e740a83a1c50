package org.headstamp.node.trace.inquiry;

import java.util.List;
import org.headstamp.pki.MemberState;

/**
 * A State that marks of a seizure lead to. A presumption, no proof: marks collide and are imitated.
 *
 * @param member whether it can be asked through this federation now
 * @param score of the best reason, from 0 to 1
 * @param reasons best first
 */
public record PresumedOrigin(MemberState state, boolean member, double score, List<Reason> reasons) {
    public PresumedOrigin {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why.
     *
     * @param item reference of the item
     * @param detail the mark, a headstamp with its manufacturer, in no language
     * @param shared whether others use the mark too
     */
    public record Reason(String item, Carrier carrier, String detail, boolean shared, double score) {}

    /** What was read. */
    public enum Carrier {
        HEADSTAMP,
        LOT_MARK,
        BAR_CODE
    }
}
