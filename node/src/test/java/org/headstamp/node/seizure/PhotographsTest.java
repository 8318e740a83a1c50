package org.headstamp.node.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Compartments;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.seizure.PhotographCopy.Size;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PhotographsTest {
    private static final Operator OFFICER = new Operator("photographer", Set.of(Role.OFFICER));

    @Inject
    Seizures seizures;

    @Inject
    Photographs photographs;

    @Inject
    Casefiles cases;

    @Inject
    Compartments compartments;

    @Inject
    Officials officials;

    @Inject
    LoggedCase logged;

    @Inject
    EntityManager database;

    @Test
    void bothHashesOfACopyToSendAreLogged() {
        var original =
                Images.withExif(Images.image("jpg", 400, 300, UUID.randomUUID().hashCode()), 6);
        var digest = add(original);
        var copy = photographs.copy(OFFICER, digest, Size.SENDING);
        assertThat(copy.digest()).isEqualTo(Sha256.of(copy.bytes()));
        assertThat(copy.width()).isEqualTo(300);
        assertThat(copy.bytes().toString(StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(logged.contents("photograph/" + digest)).containsExactly(copy.digest());
        assertThat(seizures.photograph(OFFICER, digest).bytes()).isEqualTo(original);
    }

    @Test
    void copiesToLookAtAreBounded() {
        var digest = add(Images.image("png", 2000, 100, UUID.randomUUID().hashCode()));
        assertThat(photographs.copy(OFFICER, digest, Size.PREVIEW).width()).isEqualTo(1600);
        assertThat(photographs.copy(OFFICER, digest, Size.THUMBNAIL).width()).isEqualTo(320);
        assertThat(photographs.copy(OFFICER, digest, Size.SENDING).width()).isEqualTo(2000);
    }

    @Test
    void aPhotographFromBeforeCopiesWereKeptIsDrawnWhenItIsAskedFor() {
        var digest = add(Images.image("png", 50, 40, UUID.randomUUID().hashCode()));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from photograph_copy where sha256 = ?1")
                        .setParameter(1, digest.bytes().toByteArray())
                        .executeUpdate());
        assertThat(photographs.copy(OFFICER, digest, Size.PREVIEW).width()).isEqualTo(50);
        assertThat(logged.contents("photograph/" + digest)).hasSize(2);
    }

    @Test
    void whatIsNotWholeIsRefusedAndLeavesNothing() {
        var whole = Images.image("jpg", 90, 60, UUID.randomUUID().hashCode());
        var half = whole.substring(0, whole.size() / 2);
        assertThatThrownBy(() -> add(half))
                .isInstanceOfSatisfying(
                        NotAPhotographException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(NotAPhotographException.Reason.DAMAGED));
        assertThatThrownBy(() -> photographs.copy(OFFICER, Sha256.of(half), Size.PREVIEW))
                .isInstanceOf(UnknownSeizureException.class);
    }

    @Test
    void copiesAreSeenByThoseAloneWhoSeeTheSeizure() {
        var unit = "unit " + UUID.randomUUID();
        var officer = new Operator(officials.another(Role.OFFICER, unit), unit, Set.of(Role.OFFICER));
        officials.another(Role.FOCAL_POINT, unit);
        officials.another(Role.FOCAL_POINT, unit);
        var kept = compartments.open(officer, "for one unit", unit, List.of());
        var bytes = Images.image("jpg", 20, 20, UUID.randomUUID().hashCode());
        var digest = add(officer, kept.id(), bytes);
        assertThat(photographs.copy(officer, digest, Size.THUMBNAIL).width()).isEqualTo(20);
        assertThatThrownBy(() -> photographs.copy(OFFICER, digest, Size.THUMBNAIL))
                .isInstanceOf(UnknownSeizureException.class);
        var auditor = new Operator("auditor", Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> photographs.copy(auditor, digest, Size.THUMBNAIL))
                .isInstanceOf(NotPermittedException.class);
    }

    private Sha256 add(ByteString bytes) {
        return add(OFFICER, cases.open(OFFICER, "with photographs", "customs").id(), bytes);
    }

    private Sha256 add(Operator by, CaseId caseId, ByteString bytes) {
        var where = new FindCircumstances(
                FindCircumstances.Mode.FOUND,
                PartialDate.of(2026),
                new MemberState("XB"),
                "",
                FindCircumstances.Context.NOT_STATED,
                "",
                "");
        var item = Item.of("1", new Part("slide", null, List.of()));
        var id = seizures.record(by, caseId, where, List.of(item)).id();
        var unused = seizures.addPhotograph(by, id, "1", bytes, "");
        return Sha256.of(bytes);
    }
}
