package org.headstamp.node.notice;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.headstamp.node.federation.Federation;
import org.jspecify.annotations.Nullable;

/** When it is next looked what is new for a person. */
@Singleton
class LookTimes {
    private final NoticeConfig config;
    private final Federation federation;

    LookTimes(NoticeConfig config, Federation federation) {
        this.config = config;
        this.federation = federation;
    }

    /** After a look at which nothing was found, or for the first time; null where nothing is to be told. */
    @Nullable
    Instant next(ChoiceRow choice, Instant now) {
        return choice.wantsNotices() ? later(choice, now, now.plus(config.look())) : null;
    }

    /** After a notice; null where nothing more is to be told. */
    @Nullable
    Instant afterNotice(ChoiceRow choice, Instant now) {
        return choice.wantsNotices() ? later(choice, now, now.plus(config.pause())) : null;
    }

    /** Where nothing can be put down now. */
    Instant putOff(Instant now) {
        return now.plus(config.pause());
    }

    private Instant later(ChoiceRow choice, Instant now, Instant soon) {
        return choice.pace == Pace.DAILY ? hourAfter(now, choice.hour, office()) : soon;
    }

    /** The next time that it is this hour; where clocks skip it, as soon as they did. */
    static Instant hourAfter(Instant now, int hour, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var hourOfToday = today.atTime(hour, 0).atZone(zone).toInstant();
        return hourOfToday.isAfter(now)
                ? hourOfToday
                : today.plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }

    /** The clocks of this State's office; UTC where its profile does not tell. */
    ZoneId office() {
        return zone(federation.trust().profile(federation.self()).timeZone());
    }

    static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
