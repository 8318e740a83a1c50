package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.AsRead;
import org.headstamp.node.console.letter.Hidden;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.pki.MemberState;

/**
 * What is about to be drafted, before it is.
 *
 * @param path of the question
 * @param readings as the sender reads it, and as the State asked will
 * @param changed whether it differs from what the sender was shown before
 */
record ConfirmView(
        String path,
        String act,
        MessageKind kind,
        MemberState to,
        List<AsRead> readings,
        Departure departure,
        Entered form,
        boolean changed) {
    /** Name of the hidden field that tells what was shown. */
    static final String SEEN = "seen";

    /** Name of the button that leads back to the form. */
    static final String CHANGE = "change";

    ConfirmView {
        readings = List.copyOf(readings);
    }

    /** Tells apart what is shown, and when it leaves. */
    public String mark() {
        return departure + "-" + readings.getFirst().mark();
    }

    /** @throws UnseenException if the sender of the form was shown something else */
    void requireSeen() {
        if (!form.value(SEEN).equals(mark())) {
            throw new UnseenException(this);
        }
    }

    public List<Hidden> hidden() {
        return Hidden.of(form).stream()
                .filter(field -> !field.name().equals(SEEN))
                .toList();
    }
}
