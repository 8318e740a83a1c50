package org.headstamp.node;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.trustlist.FederationKey;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.TrustList;
import org.jspecify.annotations.Nullable;

/**
 * The federation that the tested node of XB belongs to: XA and XC as good peers, XD and XE for tests that suspend or
 * revoke. The node reads its files; tests act as the other States and publish lists.
 */
public final class TestFederation {
    public static final String NAME = "exercise";
    public static final String SELF = "XB";
    /** Fewer than any real node would allow, so that tests reach the bounds. */
    public static final int CONNECTIONS = 64;

    public static final int CONNECTIONS_PER_MEMBER = 8;

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final int PORT_ATTEMPTS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSPHRASE = "for tests only";
    private static @Nullable TestFederation running;

    private final Path folder;
    private final Map<String, TestState> states = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final SoftwareKey federationKey = SoftwareKey.generate(KeyAlgorithm.P384, RANDOM);
    private final Map<String, Long> revocationNumbers = new LinkedHashMap<>();
    private TrustList list;

    private TestFederation(Path folder, List<String> more) throws IOException {
        this.folder = folder;
        var now = Instant.now();
        var since = now.minus(Duration.ofDays(1));
        for (var alpha2 : Stream.concat(Stream.of("XA", SELF, "XC", "XD", "XE"), more.stream())
                .toList()) {
            states.put(alpha2, new TestState(NAME, alpha2, now));
            ports.put(alpha2, freePort());
        }
        var members = states.values().stream()
                .map(state -> state.member(port(state.state().alpha2())))
                .toList();
        var key = new FederationKey(federationKey.verifyingKey(), Period.since(since));
        list = new TrustList(NAME, 1, since, now.plus(Duration.ofDays(365)), 1, List.of(key), members);
    }

    /**
     * Makes the federation and the files of its node of XB.
     *
     * @param more States than the usual ones
     */
    static TestFederation create(Path folder, List<String> more) throws IOException {
        var federation = new TestFederation(folder, more);
        federation.writeFiles();
        running = federation;
        return federation;
    }

    /** The federation of the running node. */
    public static TestFederation running() {
        return Objects.requireNonNull(running, "no node was started by NodeTestResource");
    }

    /** Settings of the node of XB. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("headstamp.state", SELF);
        settings.put("headstamp.federation", NAME);
        settings.put("headstamp.training", "true");
        settings.put("headstamp.data-directory", folder.toString());
        settings.put("headstamp.passphrase-file", file("passphrase"));
        settings.put("headstamp.log.key-file", file("log.key"));
        settings.put("headstamp.exchange.seal-key-file", file("seal.key"));
        settings.put("headstamp.exchange.seal-certificate-file", file("seal.pem"));
        settings.put("headstamp.transport.key-file", file("tls.key"));
        settings.put("headstamp.transport.certificate-file", file("tls.pem"));
        settings.put("headstamp.transport.port", Integer.toString(port(SELF)));
        settings.put("headstamp.transport.answer", "3s");
        settings.put("headstamp.transport.handshake", "2s");
        settings.put("headstamp.transport.connections", Integer.toString(CONNECTIONS));
        settings.put("headstamp.transport.streams-per-member", Integer.toString(CONNECTIONS_PER_MEMBER));
        settings.put("headstamp.transport.connections-per-member", Integer.toString(CONNECTIONS_PER_MEMBER));
        settings.put("headstamp.trust.list-folder", file("trust-lists"));
        settings.put("headstamp.trust.revocation-folder", file("revocation-lists"));
        settings.put("headstamp.trust.own-root-file", file("root.pem"));
        settings.put(
                "headstamp.trust.first-keys", federationKey.verifyingKey().id().toString());
        settings.put("headstamp.trust.first-threshold", "1");
        settings.put("headstamp.trust.poll-interval", "1s");
        return settings;
    }

    public TestState state(String alpha2) {
        return Objects.requireNonNull(states.get(alpha2), alpha2);
    }

    /** Where the trust list says that the State's node listens; only that of XB does. */
    public int port(String alpha2) {
        return Objects.requireNonNull(ports.get(alpha2), alpha2);
    }

    /** What the latest published list says. */
    public TrustList list() {
        return list;
    }

    public Path listFolder() {
        return folder.resolve("trust-lists");
    }

    public Path revocationFolder() {
        return folder.resolve("revocation-lists");
    }

    /** The signed form of a list. */
    public SignedList sign(TrustList draft) {
        return SignedList.draft(draft).sign(federationKey);
    }

    /** Publishes the next version of the list; returns it. */
    public TrustList publish(UnaryOperator<TrustList> change) {
        var now = Instant.now();
        list = change.apply(list.next(now, now.plus(Duration.ofDays(365))));
        write(
                listFolder().resolve("%04d.bin".formatted(list.version())),
                sign(list).toBytes());
        return list;
    }

    /** Publishes the next revocation list of a State. */
    public RevocationList revoke(String alpha2, X509Certificate... certificates) {
        var number = revocationNumbers.merge(alpha2, 1L, Long::sum);
        var revocation = state(alpha2).revoking(number, Instant.now(), certificates);
        write(revocationFolder().resolve("%s-%04d.pem".formatted(alpha2, number)), Pem.ofRevocationList(revocation));
        return revocation;
    }

    /** Puts a file of the node there at once and whole. */
    public static void write(Path file, ByteString content) {
        try {
            SafeFile.write(file, content, Existing.REPLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MemberState self() {
        return new MemberState(SELF);
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(listFolder());
        Files.createDirectories(revocationFolder());
        var self = state(SELF);
        write(folder.resolve("passphrase"), ByteString.copyFromUtf8(PASSPHRASE + "\n"));
        try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
            KeyFile.write(folder.resolve("log.key"), self.logKey(), passphrase, RANDOM, Existing.REPLACE);
            KeyFile.write(folder.resolve("seal.key"), self.sealKey(), passphrase, RANDOM, Existing.REPLACE);
            KeyFile.write(folder.resolve("tls.key"), self.tlsKey(), passphrase, RANDOM, Existing.REPLACE);
        }
        write(folder.resolve("root.pem"), Pem.ofCertificates(List.of(self.root().certificate())));
        write(folder.resolve("seal.pem"), Pem.ofCertificates(List.of(self.sealCertificate())));
        write(folder.resolve("tls.pem"), Pem.ofCertificates(List.of(self.tlsCertificate())));
        write(listFolder().resolve("0001.bin"), sign(list).toBytes());
        states.keySet().forEach(this::revoke);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Below the ports that the system gives to clients: one of theirs could be taken by an outgoing connection. */
    static int freePort() throws IOException {
        for (var attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            var port = RANDOM.nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }
}
