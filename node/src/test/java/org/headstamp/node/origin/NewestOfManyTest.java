package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.origin.OriginDesk.INVESTIGATOR;
import static org.headstamp.node.origin.OriginDesk.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.RowCopies;
import org.headstamp.node.origin.message.InvestigationStage;
import org.junit.jupiter.api.Test;

/** Where there is more than a list holds, the newest is in it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class NewestOfManyTest {
    /** Ids of version 7 begin with the time, so that ids that begin with zeros are older. */
    private static final String OLDER_ID = "overlay(gen_random_uuid()::text placing '00000000' from 1 for 8)::uuid";

    private static final int MORE = 210;

    @Inject
    OriginDesk desk;

    @Inject
    InvestigationUpdates updates;

    @Inject
    InvestigationReading files;

    @Inject
    OriginReading notifications;

    @Inject
    RowCopies copies;

    @Test
    void ofOurUpdates() throws SQLException {
        var investigation = desk.investigation(InvestigationStage.ASSESSING);
        var newest = updates.draft(
                INVESTIGATOR,
                investigation.id(),
                new UpdateDraft("Public prosecutor", "trafficking", 7, 9, "the north depot"));
        copies.of("investigation_update", "id", newest.id().value(), Map.of("id", OLDER_ID), MORE);
        assertThat(files.updates(INVESTIGATOR, investigation.id()))
                .hasSize(200)
                .last()
                .extracting(InvestigationUpdate::id)
                .isEqualTo(newest.id());
    }

    @Test
    void ofOurInvestigationsInACase() throws SQLException {
        var newest = desk.investigation(InvestigationStage.ASSESSING);
        copies.of(
                "parallel_investigation",
                "id",
                newest.id().value(),
                Map.of("id", OLDER_ID, "notification", "gen_random_uuid()", "reference", "reference || '-' || nth"),
                MORE);
        assertThat(files.in(INVESTIGATOR, newest.caseId()))
                .hasSize(200)
                .last()
                .extracting(ParallelInvestigation::id)
                .isEqualTo(newest.id());
    }

    @Test
    void ofOurNotificationsInACase() throws SQLException {
        var newest = desk.notification();
        copies.of(
                "origin_notification",
                "id",
                newest.id().value(),
                Map.of("id", OLDER_ID, "message", "gen_random_uuid()"),
                MORE);
        assertThat(notifications.in(OFFICER, newest.caseId()))
                .hasSize(200)
                .last()
                .extracting(OriginNotification::id)
                .isEqualTo(newest.id());
    }
}
