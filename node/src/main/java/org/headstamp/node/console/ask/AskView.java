package org.headstamp.node.console.ask;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.ChosenItems;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.trace.inquiry.PresumedOrigin;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * One step of asking as its page shows it.
 *
 * @param offered seizures of the case, at the step that chooses among them
 * @param origins States that the marks lead to, best first, at the step that chooses among States
 * @param others further active members
 * @param preview at the last step
 */
record AskView(
        Casefile casefile,
        AskStep step,
        AskForm asked,
        OfferedSeizures offered,
        List<PresumedOrigin> origins,
        List<MemberState> others,
        @Nullable Preview preview) {
    /** Name of the field that tells which question was shown. */
    static final String SEEN = "seen";

    /**
     * A question as the State asked will read it.
     *
     * @param say in the language of that State
     * @param question the same, whose photographs travel with it
     * @param departure when it leaves once it is drafted
     * @param mark tells apart what is asked, of whom, and when it leaves
     */
    record Preview(
            Say say,
            MemberState to,
            List<MemberState> all,
            List<Fact> facts,
            List<Fact> header,
            TraceQuestion question,
            Departure departure,
            String mark) {}

    /** Where the step is. */
    public String here() {
        return path() + "/" + step.path();
    }

    public String path() {
        return "/console/cases/" + casefile.id() + "/ask";
    }

    public Entered form() {
        return asked.form();
    }

    public HeaderFields header() {
        return asked.fields();
    }

    public List<AskStep> steps() {
        return List.of(AskStep.values());
    }

    /** Whether something is filled in at this step. */
    public boolean filledIn() {
        return step != AskStep.PREVIEW;
    }

    public ChosenItems chosen() {
        return new ChosenItems(form());
    }

    public List<IllicitBasis> grounds() {
        return List.of(IllicitBasis.values());
    }

    public List<Question> questions() {
        return List.of(Question.values());
    }
}
