package org.headstamp.node.console.ballistic;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * The form of a lead.
 *
 * @param sources messages whose contents it may pass on
 */
record LeadFormView(
        Casefile casefile,
        OfferedSeizures offered,
        List<MemberState> states,
        List<Concerned> sources,
        LeadForm entered) {
    private static final List<String> OF_EXHIBITS = List.of(
            "exhibits",
            "grooves",
            "twist",
            "firingPinShape",
            "breechMarks",
            "microstamp",
            "topographies",
            "itemReference");

    LeadFormView {
        states = List.copyOf(states);
        sources = List.copyOf(sources);
    }

    /** What of the seizures can be an exhibit. */
    public List<ExhibitChoice> choices() {
        return ExhibitChoice.among(offered.seizures());
    }

    public Entered form() {
        return entered.form();
    }

    public HeaderFields header() {
        return entered.fields();
    }

    public String path() {
        return page(casefile.id());
    }

    /** Where the form stands, and goes. */
    static String page(CaseId id) {
        return "/console/cases/" + id + "/ballistic-lead";
    }

    /** What was filled in about an item, which may stand in another row now; empty where nothing was. */
    public String value(ExhibitChoice choice, String field) {
        int row = form().all("exhibit").indexOf(choice.value());
        return row < 0 ? "" : form().value(field, row);
    }

    /** What is wrong with the exhibits, whichever of their fields it is. */
    public String exhibitsProblem(Say say) {
        return OF_EXHIBITS.stream()
                .map(form()::problem)
                .filter(Objects::nonNull)
                .map(say::refusal)
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with the digests of one exhibit; null if nothing is. */
    public @Nullable Refusal topographiesProblem(ExhibitChoice choice) {
        return form().problem(LeadForm.topographiesOf(form().all("exhibit").indexOf(choice.value())));
    }

    public List<ExhibitKind> kinds() {
        return List.of(ExhibitKind.values());
    }

    public List<TwistDirection> twists() {
        return List.of(TwistDirection.values());
    }
}
