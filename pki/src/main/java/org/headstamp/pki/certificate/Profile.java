package org.headstamp.pki.certificate;

import java.util.List;
import java.util.regex.Pattern;

/** What a member's authority issues a certificate for. */
public sealed interface Profile {

    /** The one authority that a root may have below it; it issues end-entity certificates only. */
    record IssuingAuthority() implements Profile {}

    /** The node on the federation's network, as server and as client, under the names of its endpoint. */
    record Tls(List<String> dnsNames) implements Profile {
        private static final int MAXIMUM_NAMES = 16;
        private static final Pattern DNS_NAME = Pattern.compile(
                "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

        /**
         * Refuses wildcards too: an endpoint is one machine's name.
         *
         * @throws IllegalArgumentException if there is no name, more than 16, or one that is no host name in lower case
         */
        public Tls {
            dnsNames = List.copyOf(dnsNames);
            if (dnsNames.isEmpty() || dnsNames.size() > MAXIMUM_NAMES) {
                throw new IllegalArgumentException("a TLS certificate has 1 to " + MAXIMUM_NAMES + " DNS names");
            }
            for (var name : dnsNames) {
                if (!DNS_NAME.matcher(name).matches()) {
                    throw new IllegalArgumentException("\"" + name + "\" is no DNS name in lower case");
                }
            }
        }
    }

    /** The member's seal on messages, receipts, evidence and files (RFC 9336). */
    record Seal() implements Profile {}
}
