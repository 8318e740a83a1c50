package org.headstamp.node.console.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.Foreseen;

/** What is told a State that asks is shown before it leaves; what is wrong with it, on the page of its question. */
@Singleton
class ConfirmPage {
    private final Confirming confirming;
    private final RequestPage page;

    ConfirmPage(Confirming confirming, RequestPage page) {
        this.confirming = confirming;
        this.page = page;
    }

    /**
     * Shows what a form would send, or does it, once, if its sender was shown just that. What is wrong stands beside the
     * fields of the form, whose names begin with a prefix.
     */
    Response act(TraceId id, Entered form, String prefix, Supplier<Foreseen> foresee, Runnable act) {
        if (confirming.isToChange(form)) {
            return page.again(id, form);
        }
        try {
            return confirming.answer(form, () -> Outgoing.of(foresee.get()), () -> {
                act.run();
                return RequestPage.place(id);
            });
        } catch (InvalidValueException e) {
            return page.refused(id, RequestPage.wrong(form, prefix, e));
        }
    }
}
