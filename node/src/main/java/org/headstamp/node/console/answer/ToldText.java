package org.headstamp.node.console.answer;

import java.util.List;
import org.headstamp.node.console.letter.Rendering;

/**
 * A free text of another State as it came, and its translations beside it.
 *
 * @param name what it is about, in the language of the reader
 * @param language of the text, BCP 47
 */
record ToldText(String name, String language, String text, List<Rendering> renderings) {
    ToldText {
        renderings = List.copyOf(renderings);
    }
}
