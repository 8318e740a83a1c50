package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.deadline.calendar.WorkingTime;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** When the offices of the States work, by their profiles in the trust list. */
@Singleton
class Offices {
    private final Federation federation;

    Offices(Federation federation) {
        this.federation = federation;
    }

    /**
     * The working time of a State's office.
     *
     * @throws InvalidValueException if its profile does not say it in a form that can be read
     */
    WorkingTime of(MemberState state) {
        return WorkingTime.of(federation.trust().profile(state));
    }

    /** The working time that counts for a clock; one whose office can no longer be read never closes. */
    WorkingTime behind(Term term) {
        var office = term.office();
        return office == null || wrong(office) != null ? WorkingTime.ALWAYS : of(office);
    }

    /** For people to look at. */
    TimetableSheet.Office shown(MemberState state) {
        var profile = federation.trust().profile(state);
        var wrong = wrong(state);
        return new TimetableSheet.Office(
                state,
                profile.timeZone(),
                profile.officeHours(),
                profile.holidays().size(),
                wrong == null ? null : wrong.getMessage(),
                wrong == null ? null : wrong.refusal());
    }

    /** What is wrong with a State's profile; null when it can be read. */
    @Nullable
    InvalidValueException wrong(MemberState state) {
        try {
            of(state);
            return null;
        } catch (InvalidValueException e) {
            return e;
        }
    }
}
