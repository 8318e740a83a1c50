package org.headstamp.node.federation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.headstamp.pki.Sha256;

/** Remembers what was complained of, so that each content raises one alarm however often it is met. */
final class Alarms {
    private static final int REMEMBERED = 1000;

    private final Map<Sha256, Boolean> raised = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this content was not met before. */
    synchronized boolean isNew(Sha256 content) {
        return raised.put(content, Boolean.TRUE) == null;
    }
}
