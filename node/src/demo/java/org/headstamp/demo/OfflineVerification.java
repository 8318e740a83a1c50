package org.headstamp.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How an outsider verifies a bundle with {@code headstamp-pki}.
 *
 * @param trustList of the federation
 * @param firstKeys ids of the keys that are pinned
 */
record OfflineVerification(Path trustList, List<String> firstKeys) {
    /** The arguments of the command. */
    String[] arguments(Path bundle) {
        var arguments = new ArrayList<>(List.of("bundle", "verify", bundle.toString(), "--trust-list=" + trustList));
        firstKeys.forEach(key -> arguments.add("--pin=" + key));
        arguments.add("--pin-threshold=" + Ceremonies.THRESHOLD);
        return arguments.toArray(String[]::new);
    }
}
