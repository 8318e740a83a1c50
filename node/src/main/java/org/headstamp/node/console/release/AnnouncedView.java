package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.release.disclosure.AnnouncedDisclosure;

/**
 * What another State announces that it must disclose.
 *
 * @param beside translations that came with the notice
 */
record AnnouncedView(AnnouncedDisclosure disclosure, Concerned concerned, List<Translation> beside) {
    AnnouncedView {
        beside = List.copyOf(beside);
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, disclosure.notice(), beside);
    }
}
