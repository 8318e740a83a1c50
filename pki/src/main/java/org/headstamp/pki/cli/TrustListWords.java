package org.headstamp.pki.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.trustlist.FederationKey;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.StateProfile;
import org.headstamp.pki.trustlist.TrustList;

/** A trust list in plain words: whoever signs has to see what he signs. */
final class TrustListWords {
    private TrustListWords() {}

    static List<String> of(TrustList list) {
        var head = Stream.of(
                "federation " + list.federation(),
                "version    " + list.version(),
                "issued     " + list.issuedAt(),
                "expires    " + list.expiresAt(),
                "threshold  " + list.threshold() + " of");
        var keys = list.keys().stream().map(key -> "  " + words(key));
        var members = list.members().stream().flatMap(member -> of(member).stream());
        return Stream.of(head, keys, members).flatMap(lines -> lines).toList();
    }

    /** What a version says that the one before did not, and the other way round. */
    static List<String> changes(TrustList before, TrustList after) {
        var earlier = of(before);
        var later = of(after);
        var changes = new ArrayList<String>();
        earlier.stream().filter(line -> !later.contains(line)).forEach(line -> changes.add("- " + line));
        later.stream().filter(line -> !earlier.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    private static List<String> of(Member member) {
        var prefix = member.state() + " ";
        var focalPoint = member.focalPoint();
        var lines = new ArrayList<String>();
        member.standings().forEach(standing -> lines.add(prefix + standing.status() + " since " + standing.from()));
        focalPoint.names().forEach((language, name) -> lines.add(prefix + "name (" + language + ") " + name));
        focalPoint
                .contacts()
                .forEach(contact -> lines.add(prefix + "contact "
                        + String.join(", ", contact.office(), contact.telephone(), contact.mail())));
        member.endpoints().forEach(endpoint -> lines.add(prefix + "endpoint " + endpoint));
        member.keys().roots().forEach(root -> lines.add(prefix + "root " + words(root)));
        member.keys().logKeys().forEach(key -> lines.add(prefix + "log key " + words(key)));
        member.keys().cosignerKeys().forEach(key -> lines.add(prefix + "cosigner key " + words(key)));
        if (member.keys().requiresPostQuantum()) {
            lines.add(prefix + "seals with a post-quantum key too");
        }
        if (!focalPoint.profile().equals(StateProfile.UNSTATED)) {
            lines.add(prefix + focalPoint.profile());
        }
        return lines;
    }

    private static String words(FederationKey key) {
        return key.id() + words(key.period());
    }

    private static String words(MemberRoot root) {
        return Sha256.of(Certificates.der(root.certificate())) + words(root.period());
    }

    private static String words(LogKey key) {
        return key.key().vkey() + words(key.period());
    }

    private static String words(Period period) {
        return " since " + period.from()
                + period.end().map(end -> " until " + end).orElse("");
    }
}
