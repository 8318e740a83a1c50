package org.headstamp.node.federation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.pki.Sha256;

/** Accepted versions of the trust list. */
@Singleton
class TrustListRepository implements PanacheRepositoryBase<TrustListRow, Long> {
    /** Oldest first. */
    List<TrustListRow> after(long version) {
        return find("version > ?1 order by version", version).list();
    }

    boolean holds(Sha256 digest) {
        return count("digest", (Object) digest.bytes().toByteArray()) > 0;
    }
}
