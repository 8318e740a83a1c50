package org.headstamp.node.console.frame;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.Operator;

/** Forms that somebody began and did not send: kept while they are filled in, and offered to that account alone. */
@Singleton
public class BegunForms {
    private final KeptForms forms;
    private final KeptFormRepository kept;
    private final PostedFormRepository posted;

    BegunForms(KeptForms forms, KeptFormRepository kept, PostedFormRepository posted) {
        this.forms = forms;
        this.kept = kept;
        this.posted = posted;
    }

    /** What came of keeping a form. */
    sealed interface Outcome {
        record Kept(Instant at) implements Outcome {}

        /** An earlier filling-in of the form is kept, and was left as it is. */
        record Another(Instant at) implements Outcome {}

        /** It was sent meanwhile, so that nothing is to be kept. */
        record Sent() implements Outcome {}
    }

    /**
     * Which filling-in of a form is kept.
     *
     * @param mark see {@link Entered#once}
     */
    record Begun(String mark, Instant at) {}

    /**
     * Keeps a form as it is now.
     *
     * @param instead whether it takes the place of another filling-in
     * @throws InvalidValueException if it is too long, carries no mark, or is none of this console
     * @throws org.headstamp.node.identity.NotPermittedException if it stands on pages of others
     */
    @Transactional
    Outcome keep(Operator by, Entered form, boolean instead) {
        var at = FormPlace.of(form);
        at.requireOpenTo(by);
        var place = at.value();
        if (posted.isUsed(by.account(), form.mark())) {
            return new Outcome.Sent();
        }
        return forms.keep(by, place, form, instead)
                .<Outcome>map(Outcome.Kept::new)
                .orElseGet(() -> new Outcome.Another(kept.at(by.account(), place).keptAt));
    }

    /** What was filled into a form before, as the same filling-in. */
    @Transactional
    Optional<Entered> goOn(Operator by, FormPlace place) {
        return forms.kept(by, place.value())
                .map(form -> new Entered(markOf(by, place), form.values(), form.problems()));
    }

    /** All that an account began, by place; none that was sent meanwhile. */
    @Transactional
    Map<String, Begun> all(Operator by) {
        return kept.unsent(by.account()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.place, row -> new Begun(String.valueOf(row.mark), row.keptAt)));
    }

    /** @throws org.headstamp.node.identity.NotPermittedException if the form stands on pages of others */
    @Transactional
    void drop(Operator by, FormPlace place) {
        place.requireOpenTo(by);
        forms.drop(by, place.value());
    }

    /** It was sent, and what the present transaction drafted was made of it. */
    void sent(Operator by, Entered form) {
        var place = FormPlace.of(form);
        place.requireOpenTo(by);
        forms.sent(by, place.value(), form);
    }

    private String markOf(Operator by, FormPlace place) {
        var mark = kept.at(by.account(), place.value()).mark;
        return (mark == null ? UUID.randomUUID() : mark).toString();
    }
}
