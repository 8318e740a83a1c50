package org.headstamp.pki.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.headstamp.pki.TestMember.NOW;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.key.PeerJudge.Role;
import org.junit.jupiter.api.Test;

/** Handshakes of two TLS engines in memory, each with the key and trust managers that a node uses. */
class TlsHandshakeTest {
    private static final TestMember XA = TestMember.of("XA");
    private static final TestMember XB = TestMember.of("XB");
    private static final int LARGEST_NUMBER_OF_STEPS = 100;

    private static PeerJudge trusting(TestMember member) {
        return (chain, role) -> {
            var usage = role == Role.CLIENT ? Usage.TLS_CLIENT : Usage.TLS_SERVER;
            var unused =
                    CertificatePath.of(chain).validate(member.roots(), List.of(member.revocationList()), usage, NOW);
        };
    }

    private static SSLEngine engine(KeyManager[] keys, PeerJudge judge, boolean client)
            throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, new TrustManager[] {new MemberTrustManager(judge)}, new SecureRandom());
        var engine = context.createSSLEngine("localhost", 1);
        engine.setUseClientMode(client);
        engine.setNeedClientAuth(!client);
        return engine;
    }

    private static KeyManager[] identity(TestMember member) {
        return new KeyManager[] {member.tlsKeyManager()};
    }

    /** Carries bytes between the engines until both have finished. */
    private static void handshake(SSLEngine client, SSLEngine server) throws SSLException {
        var toServer = ByteBuffer.allocate(65_536);
        var toClient = ByteBuffer.allocate(65_536);
        client.beginHandshake();
        server.beginHandshake();
        for (var step = 0; step < LARGEST_NUMBER_OF_STEPS; step++) {
            step(client, toClient, toServer);
            step(server, toServer, toClient);
            if (finished(client) && finished(server) && toServer.position() == 0 && toClient.position() == 0) {
                return;
            }
        }
        throw new SSLException("the handshake did not end");
    }

    private static boolean finished(SSLEngine engine) {
        return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING;
    }

    private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        var application = ByteBuffer.allocate(65_536);
        in.flip();
        var unwrapped = engine.unwrap(in, application);
        in.compact();
        runTasks(engine);
        var wrapped = engine.wrap(ByteBuffer.allocate(0), out);
        runTasks(engine);
        assertThat(List.of(unwrapped.getStatus().name(), wrapped.getStatus().name()))
                .doesNotContain("BUFFER_OVERFLOW");
    }

    private static void runTasks(SSLEngine engine) {
        for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Test
    void twoMembersThatTrustEachOtherConnectAndSeeEachOther() throws Exception {
        var roles = new ArrayList<Role>();
        PeerJudge recording = (chain, role) -> roles.add(role);
        var client = engine(identity(XA), trusting(XB), true);
        var server = engine(
                identity(XB),
                (chain, role) -> {
                    recording.judge(chain, role);
                    trusting(XA).judge(chain, role);
                },
                false);
        handshake(client, server);
        assertThat(client.getSession().getPeerCertificates()[0]).isEqualTo(XB.tlsCertificate());
        assertThat(server.getSession().getPeerCertificates()[0]).isEqualTo(XA.tlsCertificate());
        assertThat(roles).containsExactly(Role.CLIENT);
    }

    @Test
    void aClientThatTheServerDoesNotTrustIsRefusedWithTheReason() throws Exception {
        var client = engine(identity(TestMember.of("XC")), trusting(XB), true);
        var server = engine(identity(XB), trusting(XA), false);
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> handshake(client, server))
                .withRootCauseInstanceOf(VerificationException.class)
                .withStackTraceContaining("UNKNOWN_ROOT");
    }

    @Test
    void aServerThatTheClientDoesNotTrustIsRefused() throws Exception {
        var client = engine(identity(XA), trusting(TestMember.of("XC")), true);
        var server = engine(identity(XB), trusting(XA), false);
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> handshake(client, server))
                .withStackTraceContaining("UNKNOWN_ROOT");
    }

    @Test
    void aClientWithoutACertificateIsRefused() throws Exception {
        var client = engine(new KeyManager[0], trusting(XB), true);
        var server = engine(identity(XB), trusting(XA), false);
        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> handshake(client, server));
    }

    @Test
    void aSealingCertificateOpensNoConnection() throws Exception {
        var sealIdentity = MemberTlsKeyManager.of(XA.sealKey(), List.of(XA.sealCertificate()));
        var client = engine(new KeyManager[] {sealIdentity}, trusting(XB), true);
        var server = engine(identity(XB), trusting(XA), false);
        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> handshake(client, server));
    }

    @Test
    void anIdentityNeedsTheKeyOfItsCertificate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberTlsKeyManager.of(XA.sealKey(), List.of(XA.tlsCertificate())));
        assertThatIllegalArgumentException().isThrownBy(() -> MemberTlsKeyManager.of(XA.tlsKey(), List.of()));
    }

    @Test
    void noRootsAreToldToClients() {
        assertThat(new MemberTrustManager(trusting(XA)).getAcceptedIssuers()).isEmpty();
    }
}
