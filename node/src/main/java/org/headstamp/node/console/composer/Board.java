package org.headstamp.node.console.composer;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;

/**
 * A composer as it stands in a form.
 *
 * @param useAt form in which the composition can be used as a new item; empty where it is in such a form already
 */
public record Board(Entered form, Composition composition, MarkReading reading, String useAt) {
    public String prefix() {
        return composition.prefix();
    }

    public List<PaletteSymbol> symbols() {
        return List.of(PaletteSymbol.values());
    }

    /** Whether symbols go to this place. */
    public boolean putsAt(int place) {
        var chosen = form.value(prefix() + "at");
        return chosen.isEmpty() ? place == 0 : chosen.equals(String.valueOf(place));
    }

    /** What the tables note beside a reading, in the language of the page. */
    public String note(Say say, String note) {
        return new ReadingNote(note).words(say);
    }

    /** Of the first text that looks like a calibre; empty if there is none. */
    public String calibre() {
        return reading.calibres().isEmpty() ? "" : reading.calibres().getFirst().raw();
    }
}
