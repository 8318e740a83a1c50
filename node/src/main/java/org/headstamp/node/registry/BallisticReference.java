package org.headstamp.node.registry;

import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A reference of the ballistic collection of this State.
 *
 * @param firearm that left the marks; null for an exhibit whose weapon is not known
 * @param microstamp empty when there is none
 * @param topography SHA-256 of a surface topography in X3P format, which is kept apart; null when there is none
 * @param caseReference of the case that the reference comes from; empty when it comes from none
 */
public record BallisticReference(
        RecordKey ref,
        ReferenceKind kind,
        @Nullable RecordKey firearm,
        String calibre,
        String microstamp,
        @Nullable Sha256 topography,
        String caseReference) {}
