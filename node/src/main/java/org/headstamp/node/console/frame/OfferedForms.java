package org.headstamp.node.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.headstamp.node.console.frame.BegunForms.Begun;
import org.jspecify.annotations.Nullable;

/** What the visitor began and did not send, for the tags that stand with forms. */
@Named("begun")
@RequestScoped
class OfferedForms {
    private final BegunForms forms;
    private final Visit visit;
    private @Nullable Map<String, Begun> all;

    OfferedForms(BegunForms forms, Visit visit) {
        this.forms = forms;
        this.visit = visit;
    }

    /** The form of this name on a page; null if it was not begun. */
    public @Nullable Begun at(String page, String name) {
        if (all == null) {
            all = forms.all(visit.operator());
        }
        return all.get(FormPlace.of(page, name).value());
    }

    /** Whether it was begun. */
    public boolean has(String page, String name) {
        return at(page, name) != null;
    }
}
