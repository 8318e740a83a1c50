package org.headstamp.node.federation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.key.KeyId;

/** Accepted revocation lists. */
@Singleton
class RevocationListRepository implements PanacheRepositoryBase<RevocationListRow, Long> {
    boolean holds(Sha256 digest) {
        return count("digest", (Object) digest.bytes().toByteArray()) > 0;
    }

    Optional<RevocationListRow> latest(KeyId authority) {
        return find(
                        "authority = ?1 order by number desc",
                        authority.digest().bytes().toByteArray())
                .firstResultOptional();
    }

    List<RevocationListRow> latestOfEach() {
        return find("from RevocationListRow list where list.number = (select max(other.number)"
                        + " from RevocationListRow other where other.authority = list.authority)")
                .list();
    }
}
