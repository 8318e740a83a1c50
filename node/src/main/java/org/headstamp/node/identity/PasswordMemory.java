package org.headstamp.node.identity;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes that a password fitted a stored hash, as a keyed digest whose key lives only in this
 * process. A changed password has another hash and so is never remembered.
 */
@Singleton
class PasswordMemory {
    static final int MOST = 1000;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration span;
    private final InstantSource clock;
    private final Map<String, Remembered> byHash = new LinkedHashMap<>();

    private record Remembered(ByteString keyedDigest, Instant until) {}

    PasswordMemory(IdentityConfig config, SecureRandom random, InstantSource clock) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.span = config.passwordMemory();
        this.clock = clock;
    }

    synchronized boolean knows(String password, String hash) {
        var known = byHash.get(hash);
        return known != null
                && clock.instant().isBefore(known.until())
                && MessageDigest.isEqual(
                        known.keyedDigest().toByteArray(), keyedDigest(password).toByteArray());
    }

    synchronized void keep(String password, String hash) {
        byHash.remove(hash);
        if (byHash.size() >= MOST) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        byHash.put(hash, new Remembered(keyedDigest(password), clock.instant().plus(span)));
    }

    synchronized int size() {
        return byHash.size();
    }

    private ByteString keyedDigest(String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteString.copyFrom(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform lacks " + ALGORITHM, e);
        }
    }
}
