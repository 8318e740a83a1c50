package org.headstamp.node.ballistic;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.pki.Sha256;

/** Finds which leads of other States named a surface topography. */
@Singleton
class TopographyRepository {
    private final EntityManager database;

    TopographyRepository(EntityManager database) {
        this.database = database;
    }

    /** The messages that carried them, the oldest first. */
    List<MessageId> leadsNaming(Sha256 topography, int most) {
        List<?> found = database.createNativeQuery("""
                        select message from foreign_ballistic_lead
                        where lead @> jsonb_build_object('exhibits', jsonb_build_array(
                            jsonb_build_object('topographies', jsonb_build_array(cast(?1 as text)))))
                        order by received_at, id""", UUID.class)
                .setParameter(1, topography.toString())
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(id -> new MessageId((UUID) id)).toList();
    }
}
