package org.headstamp.node.console.audit;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.evidence.BundleContents;
import org.headstamp.node.release.Use.ExportPurpose;

/** What a bundle would hold, and the form that asks for it. */
record BundleView(BundleContents contents, Entered form) {
    /** What it can be for. */
    public List<ExportPurpose> purposes() {
        return List.of(ExportPurpose.values());
    }
}
