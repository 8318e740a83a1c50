package org.headstamp.pki.cli;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberKeys;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.PossessionProof;
import org.headstamp.pki.trustlist.SignedList;
import org.headstamp.pki.trustlist.Standing;
import org.headstamp.pki.trustlist.TrustList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add-member", description = "Adds an active member to a draft.", mixinStandardHelpOptions = true)
final class TrustListAddMember implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DRAFT", description = "The draft, which is changed.")
    private Path draft;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "FILE",
            description = "The State's root certificate in PEM.")
    private Path root;

    @ArgGroup(multiplicity = "1")
    private Possession possession = new Possession();

    /** How the root shows that it holds its key. */
    static final class Possession {
        @Option(names = "--proof", paramLabel = "FILE", description = "What the State made with \"trust-list prove\".")
        private @Nullable Path proof;

        @Option(names = "--root-key", paramLabel = "FILE", description = "The root's key, to make the proof here.")
        private @Nullable Path rootKey;
    }

    @Mixin
    private MemberOptions member;

    @Mixin
    private PassphraseOptions passphrase;

    TrustListAddMember(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, VerificationException {
        var file = new TrustListFile(draft);
        var signed = file.read();
        var list = signed.content();
        var certificate = Pem.certificate(SafeFile.read(root, Pem.MAXIMUM_SIZE));
        var state = Certificates.memberOf(certificate);
        if (list.member(state).isPresent()) {
            throw new IllegalArgumentException(state + " is listed already");
        }
        var proof = proof(list, certificate);
        PossessionProof.verify(list.federation(), state, certificate, proof);
        var changed = SignedList.draft(list.with(entry(list, certificate, proof)));
        // Read again as a verifier will, so that a draft that nobody could accept is never passed around for signing.
        var unused = changed.content();
        file.write(changed, Existing.REPLACE);
        terminal.out().println("added " + state + " to the draft of version " + list.version());
        if (!signed.signatures().isEmpty()) {
            terminal.out().println("the " + signed.signatures().size() + " signatures on it were dropped");
        }
        return ExitStatus.OK;
    }

    private ByteString proof(TrustList list, X509Certificate certificate) throws IOException, VerificationException {
        if (possession.proof != null) {
            return SafeFile.read(possession.proof, SealVerifier.MAXIMUM_SIZE);
        }
        if (possession.rootKey == null) {
            throw new IllegalArgumentException("either --proof or --root-key");
        }
        try (var secret = passphrase.read(terminal)) {
            return PossessionProof.make(
                    list.federation(),
                    Certificates.memberOf(certificate),
                    certificate,
                    KeyFile.read(possession.rootKey, secret),
                    terminal.clock().instant());
        }
    }

    private Member entry(TrustList list, X509Certificate certificate, ByteString proof) throws VerificationException {
        var since = list.issuedAt();
        var keys = new MemberKeys(
                List.of(new MemberRoot(certificate, Period.since(since), proof)),
                member.logKeys(since),
                member.cosignerKeys(since),
                false);
        return new Member(
                Certificates.memberOf(certificate),
                member.focalPoint(),
                member.endpoints(),
                keys,
                List.of(new Standing(MemberStatus.ACTIVE, since)),
                ByteString.EMPTY);
    }
}
