package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Ground;

/**
 * No answer, and why (UNTOC, article 18(23)).
 *
 * @param legalArticle the provision of law, empty when not stated
 * @param explanation in words, empty when there are none
 * @param consultationOffered consultation is offered first (UNTOC, article 18(26))
 * @param conditions under which it would be answered, empty when there are none
 */
public record Refusal(
        Ground ground, String legalArticle, String explanation, boolean consultationOffered, String conditions) {
    public Refusal {
        ground = Checked.present("ground", ground);
        legalArticle = Checked.optionalText("legalArticle", legalArticle, 500);
        explanation = Checked.optionalText("explanation", explanation, 4000);
        conditions = Checked.optionalText("conditions", conditions, 4000);
    }
}
