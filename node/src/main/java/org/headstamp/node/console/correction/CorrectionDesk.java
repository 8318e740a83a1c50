package org.headstamp.node.console.correction;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.composer.ComposerAct;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.seizure.ItemForm;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Shows the form of a correction, then what it would change, and drafts it once that is confirmed. */
@Singleton
class CorrectionDesk {
    /** Name of the field that says what was wrong. */
    static final String WRONG = "wrong";

    private static final String LANGUAGE = "language";
    private static final String CONFIRMED = "confirmed";
    private static final String LOOK = "look";

    private final ItemForm items;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    CorrectionDesk(ItemForm items, PostedForms posted, Visit visit, Faults faults) {
        this.items = items;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    Visit visit() {
        return visit;
    }

    /** In which language a form is written. */
    String written(Entered form) {
        return HeaderFields.written(visit.say(), form, LANGUAGE);
    }

    /** @param kept name of the form that is gone on with; null if none is */
    String show(Told told, @Nullable String kept) {
        return page(told, posted.begun(visit.operator(), told.page(), kept).orElse(told.form()));
    }

    /** @param draft drafts what the form says, and tells where that can be seen */
    Response take(Told told, Entered form, Function<Record, URI> draft) {
        boolean confirmed = form.has(CONFIRMED, "yes");
        if (!confirmed && !form.has(ComposerAct.NAME, LOOK)) {
            return Response.ok(page(told, ItemForm.acted(form))).build();
        }
        if (!form.has(Told.STANDS, told.stands())) {
            var seen = form.with(Told.STANDS, told.stands());
            return refused(
                    412,
                    told,
                    seen.wrong(
                            Told.STANDS,
                            Refusal.of("was put right meanwhile: compare with what stands now, and look again")));
        }
        try {
            var unused = Checked.text(WRONG, form.value(WRONG), 4000);
            var instead = told.reading().apply(form);
            if (confirmed && instead.equals(told.statement())) {
                return refused(
                        400, told, form.wrong(WRONG, Refusal.of("says what is wrong, and nothing would change")));
            }
            return confirmed
                    ? Response.seeOther(posted.once(visit.operator(), form, () -> draft.apply(instead)))
                            .build()
                    : preview(told, form, instead);
        } catch (InvalidValueException e) {
            return refused(400, told, form.wrong(ItemForm.placed(form, e)));
        }
    }

    private Response preview(Told told, Entered form, Record instead) {
        var say = visit.say();
        var facts = Facts.of(say, instead);
        var view = new PreviewView(told, form, Change.between(Facts.of(say, told.statement()), facts), facts);
        return Response.ok(
                        CorrectionTemplates.preview(say, visit.visitor(), view).render())
                .build();
    }

    private Response refused(int status, Told told, Entered form) {
        return Response.status(status).entity(page(told, form)).build();
    }

    private String page(Told told, Entered form) {
        boolean itemised = !told.items().isEmpty() && ItemForm.hasRoomFor(told.items());
        var view =
                new CorrectionView(told, form, itemised ? items.rows(visit.operator(), form) : List.of(), states(told));
        return CorrectionTemplates.form(visit.say(), visit.visitor(), view).render();
    }

    /** Those of which it is said already, and the members of now. */
    private List<MemberState> states(Told told) {
        var said = told.form().all("alreadyAsked").stream().map(MemberState::new);
        return Stream.concat(said, visit.say().federation().activePeers().stream())
                .filter(state -> !state.equals(told.to()))
                .distinct()
                .toList();
    }

    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
