package org.headstamp.node.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * All times that hold now.
 *
 * @param usual where nobody set others
 * @param general set by this State for all
 * @param agreed with single States
 * @param offices whose hours count
 */
public record TimetableSheet(
        List<DeadlineRule> usual, AgreedTimes general, List<AgreedTimes> agreed, List<Office> offices) {
    public TimetableSheet {
        usual = List.copyOf(usual);
        agreed = List.copyOf(agreed);
        offices = List.copyOf(offices);
    }

    /**
     * The office of one State, as its profile tells.
     *
     * @param timeZone IANA name; empty when not stated
     * @param hours in the form of OpenStreetMap's {@code opening_hours}; empty when not stated
     * @param holidays how many days are listed
     * @param problem why its hours cannot be counted, so that its clocks run day and night; null when they can
     * @param why the same for pages
     */
    public record Office(
            MemberState state,
            String timeZone,
            String hours,
            int holidays,
            @Nullable String problem,
            @JsonIgnore @Nullable Refusal why) {}
}
