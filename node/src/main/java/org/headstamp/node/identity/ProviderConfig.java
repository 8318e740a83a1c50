package org.headstamp.node.identity;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The identity provider of the State (OpenID Connect), which the console offers beside its own log-in. */
public interface ProviderConfig {
    /** Whether there is one. */
    @WithDefault("false")
    boolean enabled();

    /** Its issuer, below which its discovery document is. */
    Optional<URI> issuer();

    /** What the provider calls this node. */
    Optional<String> clientId();

    /** The secret that the provider gave this node. */
    Optional<String> clientSecret();

    /** What the node asks for. */
    @WithDefault("openid")
    List<String> scopes();

    /** A claim of the ID token by which accounts may be linked besides the subject, such as {@code employee_number}. */
    Optional<String> claim();
}
