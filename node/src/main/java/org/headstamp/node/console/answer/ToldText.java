package org.headstamp.node.console.answer;

import java.util.List;

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

    /**
     * A translation.
     *
     * @param ours made by an office of this State; otherwise it came with the message, under its seal
     */
    record Rendering(String language, String text, String office, boolean certified, boolean ours) {}
}
