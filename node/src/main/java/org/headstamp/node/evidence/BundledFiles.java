package org.headstamp.node.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.attachment.store.KeptFile;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.bundle.LeftOut;

/**
 * The files that the messages of a case name.
 *
 * @param taken those that go into its bundle, in the order of the messages
 * @param leftOut those that do not
 */
record BundledFiles(List<KeptFile> taken, Map<Sha256, LeftOut> leftOut) {
    BundledFiles {
        taken = List.copyOf(taken);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** Bytes of those that go into the bundle. */
    long bytes() {
        return taken.stream().mapToLong(KeptFile::size).sum();
    }
}
