package org.headstamp.pki.trustlist;

import java.time.LocalDate;
import java.util.List;

/**
 * What other States need to know of a State's law and office hours. Texts are empty where nothing was stated.
 *
 * @param languages in which it takes requests, BCP 47
 * @param timeZone of its office, IANA name
 * @param officeHours in the form of OpenStreetMap's {@code opening_hours}, as {@code Mo-Fr 09:00-17:00}
 * @param holidays on which the office is closed
 */
public record StateProfile(
        String ammunitionDefinition,
        String markingPractice,
        List<String> languages,
        String timeZone,
        String officeHours,
        List<LocalDate> holidays,
        String retention) {
    /** Nothing was stated. */
    public static final StateProfile UNSTATED = new StateProfile("", "", List.of(), "", "", List.of(), "");

    public StateProfile {
        languages = List.copyOf(languages);
        holidays = List.copyOf(holidays);
    }
}
