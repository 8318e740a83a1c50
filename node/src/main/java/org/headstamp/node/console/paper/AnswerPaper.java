package org.headstamp.node.console.paper;

import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/**
 * One answer for printing.
 *
 * @param question where its question is looked at
 * @param place where it is itself
 */
record AnswerPaper(PaperMessage message, String question, String place) {
    private static final PaperStyle STYLE = PaperStyle.read();

    /** A page of the console: as much of the answer as has room. */
    String page(Say say, Visitor visitor) {
        return PaperTemplates.answer(say, visitor, this).render();
    }

    /** All of it in a page that needs no console. */
    String file(Say say) {
        return PaperTemplates.whole(say, this, STYLE).render();
    }

    public String heading(Say say) {
        return say.text("answer.of", say.state(message.message().from()));
    }

    /** Where all of it is had in a language. */
    public String whole(Say say) {
        return place + "/whole?language=" + say.tag();
    }
}
