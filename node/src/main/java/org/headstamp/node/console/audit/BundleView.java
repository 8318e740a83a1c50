package org.headstamp.node.console.audit;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.evidence.BundleContents;
import org.headstamp.node.language.Language;
import org.headstamp.node.release.Use.ExportPurpose;

/** What a bundle would hold, and the form that asks for it. */
record BundleView(BundleContents contents, Entered form) {
    /** Whether the page for reading is to be in a language: in the one that was chosen, else in that of the reader. */
    public boolean isChosen(Say say, Language language) {
        var tag = form.value("language");
        return language.tag().equals(tag.isEmpty() ? say.tag() : tag);
    }

    /** What it can be for. */
    public List<ExportPurpose> purposes() {
        return List.of(ExportPurpose.values());
    }
}
