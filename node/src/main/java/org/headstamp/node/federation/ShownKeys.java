package org.headstamp.node.federation;

import com.google.protobuf.ByteString;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.MemberKeys;

/** By what whoever confirms the keys of a member names those that it compared. */
public final class ShownKeys {
    private ShownKeys() {}

    /** A digest of all keys of a member and of when each holds. */
    public static Sha256 digest(MemberKeys keys) {
        var text = new StringBuilder();
        keys.roots()
                .forEach(root -> text.append("root ")
                        .append(Sha256.of(Certificates.der(root.certificate())).hex())
                        .append(' ')
                        .append(root.period())
                        .append('\n'));
        append(text, "log", keys.logKeys());
        append(text, "cosigner", keys.cosignerKeys());
        text.append("post-quantum ").append(keys.requiresPostQuantum());
        return Sha256.of(ByteString.copyFromUtf8(text.toString()));
    }

    private static void append(StringBuilder text, String kind, List<LogKey> keys) {
        keys.forEach(key -> text.append(kind)
                .append(' ')
                .append(key.key().vkey())
                .append(' ')
                .append(key.period())
                .append('\n'));
    }
}
