package org.headstamp.node.evidence;

import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.language.Language;
import org.headstamp.pki.bundle.BundleIndex;

/** Writes the page of a bundle that people read. */
public interface CasePaper {
    /**
     * One HTML file that fetches nothing from elsewhere and runs nothing.
     *
     * @param by who exports the case, and may read what its messages say
     */
    String page(Operator by, Casefile casefile, Language language, BundleIndex index);
}
