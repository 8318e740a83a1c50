package org.headstamp.node.console.paper;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.EvidenceWords;
import org.headstamp.pki.bundle.BundleCover;
import org.headstamp.pki.bundle.BundleIndex;

/**
 * A case on paper.
 *
 * @param articles the messages in HTML, in their order
 */
record CaseView(
        Casefile casefile, BundleIndex index, List<PaperMessage> messages, List<String> articles, PaperStyle style) {
    CaseView {
        messages = List.copyOf(messages);
        articles = List.copyOf(articles);
    }

    public BundleCover cover() {
        return index.cover();
    }

    public boolean exercise() {
        return messages.stream().anyMatch(paper -> paper.header().testOnly());
    }

    public String heading(Say say) {
        return casefile.title().isEmpty()
                ? say.text("case.opened-by", say.state(casefile.id().opener()))
                : casefile.title();
    }

    /** What did not come in time, and what overrules it. */
    public List<PaperEvidence> evidence(Say say) {
        var words = new EvidenceWords(say);
        return index.evidence().stream()
                .map(piece -> new PaperEvidence(
                        piece.file(),
                        piece.from(),
                        piece.about(),
                        piece.message(),
                        words.of(piece.about(), piece.statement())))
                .toList();
    }
}
