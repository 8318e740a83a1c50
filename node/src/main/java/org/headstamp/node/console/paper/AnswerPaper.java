package org.headstamp.node.console.paper;

import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/**
 * One answer for printing.
 *
 * @param back where its question is looked at
 */
record AnswerPaper(PaperMessage message, String back) {
    /** @param language tag of the language of the page; the reader's own where there is none of this tag */
    String page(Say say, Visitor visitor, String language) {
        var chosen = say.languages().find(language).orElse(say.language());
        return PaperTemplates.answer(say.in(chosen), visitor, this).render();
    }

    public String heading(Say say) {
        return say.text("answer.of", say.state(message.message().from()));
    }
}
