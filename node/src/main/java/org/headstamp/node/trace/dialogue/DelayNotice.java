package org.headstamp.node.trace.dialogue;

import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Ground;

/**
 * The answer will come later than expected (International Tracing Instrument, paragraph 22; UNTOC, article 18(25)).
 *
 * @param legalArticle the provision of law, empty when not stated
 * @param explanation in words, empty when there are none
 * @param expectedBy when the answer is expected now
 * @param consultationOffered consultation is offered (UNTOC, article 18(26))
 */
public record DelayNotice(
        Ground ground, String legalArticle, String explanation, Instant expectedBy, boolean consultationOffered)
        implements DialogueContent {
    /** An answer is delayed at most as often; then the two States consult (UNTOC, article 18(26)). */
    public static final int MOST = 2;

    public DelayNotice {
        ground = Checked.present("ground", ground);
        legalArticle = Checked.optionalText("legalArticle", legalArticle, 500);
        explanation = Checked.optionalText("explanation", explanation, 4000);
        expectedBy = Checked.present("expectedBy", expectedBy);
    }
}
