package org.headstamp.node.identity;

import java.util.Optional;

/**
 * Somebody whom the identity provider knows, as its verified ID token says.
 *
 * @param claim value of the configured claim, if there is one
 */
public record ProviderPerson(String issuer, String subject, Optional<String> claim) {
    @Override
    public String toString() {
        return "ProviderPerson[hidden]";
    }
}
