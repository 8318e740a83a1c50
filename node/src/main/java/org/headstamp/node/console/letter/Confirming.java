package org.headstamp.node.console.letter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;

/** Shows what would leave before it does, so that nothing leaves that its sender was not shown. */
@Singleton
public class Confirming {
    private final PostedForms posted;
    private final Visit visit;

    Confirming(PostedForms posted, Visit visit) {
        this.posted = posted;
        this.visit = visit;
    }

    /**
     * Shows what a form would send, or does it, once, if its sender was shown just that.
     *
     * @param act says where its sender is led to
     * @param again the page with the form, as it was filled in
     */
    public Response answer(
            Entered form, Supplier<Outgoing> foresee, Supplier<URI> act, Function<Entered, String> again) {
        return previewed(form, () -> preview(form, foresee.get()), act, again);
    }

    /** The same for a form whose page says itself what is wrong, and is changed elsewhere. */
    public Response answer(Entered form, Supplier<Outgoing> foresee, Supplier<URI> act) {
        return previewed(form, () -> preview(form, foresee.get()), act);
    }

    /** The same for what is no message to another State. */
    public Response previewed(
            Entered form, Supplier<Preview> foresee, Supplier<URI> act, Function<Entered, String> again) {
        if (isToChange(form)) {
            return Response.ok(again.apply(form)).build();
        }
        try {
            return previewed(form, foresee, act);
        } catch (InvalidValueException e) {
            return Response.status(400).entity(again.apply(form.wrong(e))).build();
        }
    }

    private Response previewed(Entered form, Supplier<Preview> foresee, Supplier<URI> act) {
        try {
            if (!isConfirmed(form)) {
                return Response.ok(foresee.get().page(false)).build();
            }
            var place = posted.once(visit.operator(), form, () -> {
                requireSeen(form, foresee.get());
                return act.get();
            });
            return Response.seeOther(place).build();
        } catch (UnseenException e) {
            return unseen(e);
        }
    }

    /** Whether its sender wants to change what it would send, or to see what else can be chosen. */
    public boolean isToChange(Entered form) {
        return !form.value(ConfirmView.CHANGE).isEmpty() || OfferedSeizures.isWanted(form);
    }

    /** Whether its sender was shown what it would send. */
    public boolean isConfirmed(Entered form) {
        return !form.value(ConfirmView.SEEN).isEmpty();
    }

    /** Shows what would leave. */
    public Response show(Entered form, Outgoing outgoing) {
        return Response.ok(preview(form, outgoing).page(isConfirmed(form))).build();
    }

    /**
     * Lets nobody send what is not what was shown.
     *
     * @throws UnseenException if the sender of the form was shown something else
     */
    public void requireSeen(Entered form, Outgoing outgoing) {
        requireSeen(form, preview(form, outgoing));
    }

    private static void requireSeen(Entered form, Preview preview) {
        if (!form.value(ConfirmView.SEEN).equals(preview.mark())) {
            throw new UnseenException(preview);
        }
    }

    /** Shows what would leave in place of what was shown. */
    public Response unseen(UnseenException e) {
        return Response.status(412).entity(e.preview().page(true)).build();
    }

    private Preview preview(Entered form, Outgoing outgoing) {
        return new MessagePreview(visit.say(), visit.visitor(), outgoing, form);
    }
}
