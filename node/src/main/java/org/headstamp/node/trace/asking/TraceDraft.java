package org.headstamp.node.trace.asking;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.message.Authority;
import org.headstamp.node.trace.message.IllicitBasis;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A question about items of a seizure. Rules as for {@link TraceQuestion}.
 *
 * @param itemReferences which items of the seizure; all if empty
 * @param photographs which photographs of these items travel, by the digests of the originals; none if empty
 */
public record TraceDraft(
        SeizureId seizure,
        List<String> itemReferences,
        List<Sha256> photographs,
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
        photographs = Checked.list("photographs", photographs, AttachmentReference.MOST);
        asked = Checked.present("asked", asked);
        header = Checked.present("header", header);
    }
}
