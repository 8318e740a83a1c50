package org.headstamp.node.console.composer;

import org.headstamp.node.console.frame.Say;

/**
 * A place for a mark.
 *
 * @param place 0 for 12 o'clock, then the hours; 12 for the centre
 * @param name of its field
 */
record Position(int place, String name) {
    static final int HOURS = 12;
    static final int CENTRE = HOURS;

    static Position of(String prefix, int place) {
        return new Position(place, prefix + (place == CENTRE ? "centre" : "clock-" + place));
    }

    public String label(Say say) {
        return place == CENTRE
                ? say.text("composer.centre")
                : say.text("composer.position", String.valueOf(place == 0 ? HOURS : place));
    }
}
