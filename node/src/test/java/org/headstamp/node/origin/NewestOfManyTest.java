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
        copies.of("investigation_update", "id", newest.id().value(), Map.of("id", RowCopies.OLDER_ID), MORE);
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
                Map.of("id", RowCopies.OLDER_ID, "notification", RowCopies.ID, "reference", "reference || '-' || nth"),
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
                Map.of("id", RowCopies.OLDER_ID, "message", RowCopies.ID),
                MORE);
        assertThat(notifications.in(OFFICER, newest.caseId()))
                .hasSize(200)
                .last()
                .extracting(OriginNotification::id)
                .isEqualTo(newest.id());
    }
}
