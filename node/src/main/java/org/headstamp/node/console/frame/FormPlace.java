package org.headstamp.node.console.frame;

import java.net.URI;
import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;

/**
 * Where a form stands.
 *
 * @param value address at which it is gone on with: that of its page, with its name among the forms there
 */
public record FormPlace(String value) {
    /** Name of the hidden field that tells it. */
    public static final String FIELD = "kept-place";

    private static final String NAME = "?kept=";
    private static final String OF_THE_TRADE = "/console/enquiries/";
    private static final Pattern OWN =
            Pattern.compile("/console(/[A-Za-z0-9-]{1,80}){1,6}\\?kept=[a-z][a-z0-9-]{0,59}");

    /** @throws InvalidValueException if it is no form of this console */
    public FormPlace {
        if (!OWN.matcher(value).matches()) {
            throw new InvalidValueException(FIELD, "is no form of this console");
        }
    }

    /** The one of this name on a page. */
    public static FormPlace of(String page, String name) {
        return new FormPlace(page + NAME + name);
    }

    /** The one that a form tells of itself. */
    static FormPlace of(Entered form) {
        return new FormPlace(form.value(FIELD));
    }

    /** Whether this is the place of one form of a page, and not of a form of several steps. */
    static boolean isOfOneForm(String place) {
        return OWN.matcher(place).matches();
    }

    static boolean isNamed(Entered form, String name) {
        return form.value(FIELD).endsWith(NAME + name);
    }

    /**
     * Lets only those keep a form here whose pages these are: the trade what it is asked, officials all else.
     *
     * @throws org.headstamp.node.identity.NotPermittedException if the form stands on pages of others
     */
    void requireOpenTo(Operator by) {
        if (value.startsWith(OF_THE_TRADE)) {
            var unused = by.requireParty("keep a form");
        } else {
            by.requireOfficial("keep a form");
        }
    }

    URI uri() {
        return URI.create(value);
    }

    /** Its page, where nothing is filled in yet. */
    URI page() {
        return URI.create(value.substring(0, value.indexOf('?')));
    }
}
