package org.headstamp.node.console.correction;

import java.util.List;
import java.util.function.Function;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Attached;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.item.Item;
import org.headstamp.pki.MemberState;

/**
 * What another State was told, and how a form puts it right.
 *
 * @param part which fields the form has: {@code question}, {@code notification} or {@code update}
 * @param page address of the form
 * @param back address of the page about what was told
 * @param stands the message that says it now
 * @param form the form with what is said now
 * @param statement what is said now
 * @param departure when the correction leaves once it is drafted
 * @param attached sealed messages of other States that travel with it
 * @param reading what a form would say instead; throws what names the field that is wrong
 */
record Told(
        String part,
        String page,
        String back,
        MemberState to,
        String stands,
        Entered form,
        Record statement,
        List<Item> items,
        Departure departure,
        List<Attached> attached,
        Function<Entered, Record> reading) {
    /** Name of the hidden field with the message that stood when the form was opened. */
    static final String STANDS = "stands";

    Told {
        form = form.with(STANDS, stands);
        items = List.copyOf(items);
        attached = List.copyOf(attached);
    }
}
