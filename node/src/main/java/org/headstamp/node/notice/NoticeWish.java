package org.headstamp.node.notice;

import java.util.ArrayList;
import java.util.Set;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told, and how.
 *
 * @param address null for none, which only somebody who wants no notice may have
 * @param hour of the daily notice, 0 to 23 by the clocks of the office
 * @param language tag of one of the node's languages (BCP 47)
 */
public record NoticeWish(@Nullable EmailAddress address, Set<NoticeKind> kinds, Pace pace, int hour, String language) {
    static final int MORNING = 8;
    private static final int LONGEST_TAG = 35;
    private static final int KINDS = NoticeKind.values().length;

    public NoticeWish {
        kinds = Set.copyOf(Checked.list("kinds", new ArrayList<>(Checked.present("kinds", kinds)), KINDS));
        Checked.between("hour", hour, 0, 23);
        language = Checked.text("language", language, LONGEST_TAG);
        if (Checked.present("pace", pace) != Pace.OFF && address == null) {
            throw new InvalidValueException("address", "is missing: without one nothing can be sent");
        }
        if (pace != Pace.OFF && kinds.isEmpty()) {
            throw new InvalidValueException("kinds", "must name at least one");
        }
    }

    /** Of somebody who chose nothing yet: nothing is sent. */
    static NoticeWish none(String language) {
        return new NoticeWish(null, Set.of(NoticeKind.values()), Pace.OFF, MORNING, language);
    }
}
