package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.headstamp.node.OwnKeys;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.seal.Sealer;

/** The seal of this node. */
final class OwnSeal {
    private OwnSeal() {}

    @Produces
    @Singleton
    static Sealer sealer(ExchangeConfig config, OwnKeys keys) {
        try {
            var file = config.sealCertificateFile();
            var chain = Pem.certificates(ByteString.copyFrom(Files.readAllBytes(file)));
            return new Sealer(keys.read(config.sealKeyFile()), chain.getFirst(), chain.subList(1, chain.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("the seal certificate cannot be read", e);
        } catch (VerificationException e) {
            throw new IllegalStateException("the seal certificate is not usable: " + e.getMessage(), e);
        }
    }
}
