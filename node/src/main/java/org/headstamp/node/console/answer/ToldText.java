package org.headstamp.node.console.answer;

import java.util.List;
import org.headstamp.node.console.letter.Rendering;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;

/**
 * A free text of another State as it came, and its translations beside it.
 *
 * @param name what it is about, in the language of the reader
 * @param language of the text, BCP 47
 */
record ToldText(String name, String language, String text, List<Rendering> renderings) implements Weighed {
    private static final long AROUND = 300;

    ToldText {
        renderings = List.copyOf(renderings);
    }

    /** Without its translations, which have room of their own. */
    @Override
    public long weight() {
        return AROUND + Weight.of(name, text);
    }
}
