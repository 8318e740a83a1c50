package org.headstamp.node.trace.asking;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;

/**
 * A question about items of a seizure. Rules as for {@link TraceQuestion}.
 *
 * @param itemReferences which items of the seizure; all if empty
 */
public record TraceDraft(
        SeizureId seizure,
        List<String> itemReferences,
        MemberState asked,
        Authority authority,
        List<IllicitBasis> illicitBasis,
        String legalJustification,
        List<Question> questions,
        List<MemberState> alreadyAsked,
        boolean consentToOnwardTrace,
        boolean willingToBeMatched,
        Header header) {
    public TraceDraft {
        seizure = Checked.present("seizure", seizure);
        itemReferences = Checked.list("itemReferences", itemReferences, TraceQuestion.MOST_ITEMS);
        asked = Checked.present("asked", asked);
        header = Checked.present("header", header);
    }
}
