package org.headstamp.node.console.release;

import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.release.consent.AskedConsent;
import org.headstamp.node.release.consent.ConsentRequest;

/**
 * Everything about consent in a case, oldest first.
 *
 * @param asked requests of ours
 * @param wanted requests of other States
 */
record ReleaseView(Casefile casefile, List<AskedConsent> asked, List<ConsentRequest> wanted) {
    ReleaseView {
        asked = List.copyOf(asked);
        wanted = List.copyOf(wanted);
    }

    public String state(Say say, AskedConsent consent) {
        return ConsentView.state(say, consent);
    }

    public String state(Say say, ConsentRequest request) {
        return RequestView.state(say, request);
    }
}
