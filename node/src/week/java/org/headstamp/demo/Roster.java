package org.headstamp.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which office acts for a State in a role; whoever holds the role may change in the middle of the week. */
final class Roster {
    static final List<String> STATES = List.of("XA", "XB", "XC");

    private static final String FOCAL_POINT = "FOCAL_POINT";

    private final Cast cast;
    private final Map<String, Office> focalPoints = new HashMap<>();

    Roster(Cast cast) {
        this.cast = cast;
        STATES.forEach(state -> focalPoints.put(state, first(state, FOCAL_POINT)));
    }

    Cast cast() {
        return cast;
    }

    /** Who is the focal point of a State now. */
    Office focalPoint(String state) {
        return role(state, FOCAL_POINT);
    }

    /** The other focal point of a State. */
    Office secondFocalPoint(String state) {
        return Office.of(state).stream()
                .filter(office -> office.role().equals(FOCAL_POINT) && office != focalPoint(state))
                .findFirst()
                .orElseThrow(() -> new StepFailedException(state + " has one focal point only"));
    }

    /** From now on the other focal point acts; returns the one that acted until now. */
    Office succeed(String state) {
        var before = focalPoint(state);
        focalPoints.put(state, secondFocalPoint(state));
        return before;
    }

    RestOffice at(String state, String role) {
        return cast.office(role(state, role));
    }

    private Office role(String state, String role) {
        var focalPoint = focalPoints.get(state);
        return focalPoint != null && role.equals(FOCAL_POINT) ? focalPoint : first(state, role);
    }

    private static Office first(String state, String role) {
        return Office.of(state).stream()
                .filter(office -> office.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new StepFailedException(state + " has no office for " + role));
    }
}
