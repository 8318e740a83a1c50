package org.headstamp.node.console.letter;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.trace.answering.Foreseen;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is about to leave, before it does.
 *
 * @param action where its form is posted to
 * @param readings as the sender reads it, and as the State will that gets it
 * @param takenOut in what the message that an approval alone lets leave differs from it
 * @param changed whether it differs from what the sender was shown before
 */
record ConfirmView(
        String action, Outgoing outgoing, List<AsRead> readings, List<Change> takenOut, Entered form, boolean changed) {
    /** Name of the hidden field that tells what was shown. */
    static final String SEEN = "seen";

    /** Name of the button that leads back to the form. */
    static final String CHANGE = "change";

    ConfirmView {
        readings = List.copyOf(readings);
        takenOut = List.copyOf(takenOut);
    }

    static ConfirmView of(Say say, Outgoing outgoing, Entered form, boolean changed) {
        var readings = AsRead.of(say, outgoing.theirs(say), outgoing.said(), outgoing.header());
        var takenOut = outgoing.held() instanceof Foreseen.Less less
                ? Change.between(readings.getFirst().facts(), Facts.of(say, less.said(), less.translations()))
                : List.<Change>of();
        return new ConfirmView(say.here(), outgoing, readings, takenOut, form, changed);
    }

    /** Why an approval alone lets nothing leave; null where it lets something. */
    public Foreseen.@Nullable Nothing barred() {
        return outgoing.held() instanceof Foreseen.Nothing nothing ? nothing : null;
    }

    /** The State as which it can be read too; null where several get it, or none. */
    public @Nullable MemberState reader() {
        return outgoing.to().size() == 1 ? outgoing.to().getFirst() : null;
    }

    /** Tells apart what is shown, to whom it goes, and when it leaves. */
    public String mark() {
        var around = ContentDigest.of(outgoing.to(), outgoing.attached());
        return outgoing.departure() + "-" + readings.getFirst().mark() + "-" + around.hex();
    }

    public List<Hidden> hidden() {
        return Hidden.unseen(form);
    }
}
