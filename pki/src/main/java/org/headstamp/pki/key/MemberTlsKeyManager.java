package org.headstamp.pki.key;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.headstamp.pki.VerificationException;
import org.jspecify.annotations.Nullable;

/** The one identity of a node on the federation's network, as client and as server. */
public final class MemberTlsKeyManager extends X509ExtendedKeyManager {
    private static final String ALIAS = "member";
    private static final String KEY_TYPE = "EC";

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private MemberTlsKeyManager(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * The identity of a key and its certificate, the certificate first, then those between it and the root.
     *
     * @throws IllegalArgumentException if the chain is empty or the first certificate is not the key's
     */
    public static MemberTlsKeyManager of(SoftwareKey key, List<X509Certificate> chain) {
        try {
            if (chain.isEmpty()
                    || !VerifyingKey.of(chain.getFirst().getPublicKey()).equals(key.verifyingKey())) {
                throw new IllegalArgumentException("the TLS certificate is not made for " + key.verifyingKey());
            }
        } catch (VerificationException e) {
            throw new IllegalArgumentException("the key of the TLS certificate cannot be used", e);
        }
        return new MemberTlsKeyManager(List.copyOf(chain), key.platformKey());
    }

    @Override
    public String @Nullable [] getClientAliases(@Nullable String keyType, Principal @Nullable [] issuers) {
        return KEY_TYPE.equals(keyType) ? new String[] {ALIAS} : null;
    }

    @Override
    public String @Nullable [] getServerAliases(@Nullable String keyType, Principal @Nullable [] issuers) {
        return getClientAliases(keyType, issuers);
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return Arrays.asList(keyTypes).contains(KEY_TYPE) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return KEY_TYPE.equals(keyType) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseClientAlias(keyTypes, issuers, null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseServerAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return ALIAS.equals(alias) ? chain.toArray(X509Certificate[]::new) : null;
    }

    /** For the TLS engine alone. */
    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return ALIAS.equals(alias) ? key : null;
    }
}
