package org.headstamp.node.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.CaseClosedException;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.Part;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.item.Serial;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SeizuresTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final FindCircumstances SEARCH = new FindCircumstances(
            FindCircumstances.Mode.SEIZED,
            PartialDate.of(2026, 2),
            new MemberState("XB"),
            "XB-07",
            FindCircumstances.Context.HOME_SEARCH,
            "0902",
            "in the cellar");
    private static final Item CASES = Item.of(
            "1",
            Ammunition.firedCases(
                    120,
                    new Calibre("9mm", ""),
                    null,
                    List.of(new LotMark("QRV21", LotMark.Scheme.BRAZIL, LotMark.Carrier.CARTRIDGE))));
    private static final Item SLIDE = Item.of("2", new Part("slide", null, List.of()));

    @Inject
    Seizures seizures;

    @Inject
    Casefiles casefiles;

    @Inject
    LoggedCase logged;

    @Test
    void aSeizureIsKeptAsItWasRecorded() {
        var caseId = open();
        var recorded = seizures.record(OFFICER, caseId, SEARCH, List.of(CASES, SLIDE));
        assertThat(seizures.get(OFFICER, recorded.id())).isEqualTo(recorded);
        assertThat(recorded.items()).containsExactly(CASES, SLIDE);
        assertThat(casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 10).entries())
                .extracting(TimelineEntry::feature, TimelineEntry::subject)
                .contains(tuple("SEIZURE", "seizure/" + recorded.id()));
        assertThat(logged.outcomes(caseId)).endsWith("RECORDED officer RECORDED");
    }

    @Test
    void aSeizureWithoutItsCaseIsRefused() {
        var unknown = new CaseId(new MemberState("XB"), UUID.randomUUID());
        assertThatThrownBy(() -> record(unknown)).isInstanceOf(UnknownCaseException.class);
        var closed = open();
        casefiles.move(OFFICER, closed, casefiles.get(OFFICER, closed).version(), Casefile.State.CLOSED);
        assertThatThrownBy(() -> record(closed)).isInstanceOf(CaseClosedException.class);
        assertThat(seizures.list(OFFICER, closed, SeizurePage.FIRST, 10).seizures())
                .isEmpty();
    }

    @Test
    void itemsAreOneToTwoHundredUnderDifferentReferences() {
        var caseId = open();
        assertThatThrownBy(() -> seizures.record(OFFICER, caseId, SEARCH, List.of()))
                .hasMessage("items must name at least one");
        assertThatThrownBy(() -> seizures.record(OFFICER, caseId, SEARCH, List.of(CASES, CASES)))
                .hasMessage("items names 1 twice");
        assertThatThrownBy(() -> seizures.record(OFFICER, caseId, SEARCH, items(201)))
                .hasMessage("items has 201 entries, at most 200 fit");
        assertThat(seizures.record(OFFICER, caseId, SEARCH, items(200)).items()).hasSize(200);
        var photographed = CASES.withPhotographs(List.of(Sha256.of(ByteString.EMPTY)));
        assertThatThrownBy(() -> seizures.record(OFFICER, caseId, SEARCH, List.of(photographed)))
                .hasMessageContaining("must come without photographs");
    }

    @Test
    void anAreaIsACodeOfIso3166() {
        assertThatThrownBy(() -> new FindCircumstances(
                        FindCircumstances.Mode.FOUND,
                        PartialDate.of(2026),
                        new MemberState("XB"),
                        "07",
                        FindCircumstances.Context.OTHER,
                        "",
                        ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("area must be");
    }

    @Test
    void aFirearmIsKeptWithItsType() {
        var pistol = new Firearm(Firearm.Type.PISTOL, "Borealia", "P9", null, Serial.of("B 123"), List.of(), 1999);
        var recorded = seizures.record(OFFICER, open(), SEARCH, List.of(Item.of("1", pistol)));
        assertThat(seizures.get(OFFICER, recorded.id())).isEqualTo(recorded);
    }

    @Test
    void aPhotographBelongsToAnItemAndIsKeptOnce() {
        var caseId = open();
        var id = record(caseId).id();
        var other = record(caseId).id();
        var bytes = Images.image("jpg", 30, 20, 0xff0000);
        var seizure = seizures.addPhotograph(OFFICER, id, "1", bytes, "base of a case");
        var again = seizures.addPhotograph(OFFICER, id, "1", bytes, "another caption");
        seizures.addPhotograph(OFFICER, other, "1", bytes, "");
        assertThat(again).isEqualTo(seizure);
        assertThat(seizures.get(OFFICER, id)).isEqualTo(seizure);
        assertThat(seizure.item("1").orElseThrow().photographs()).containsExactly(Sha256.of(bytes));
        assertThat(seizure.photographs())
                .singleElement()
                .satisfies(photograph -> assertThat(photograph.caption()).isEqualTo("base of a case"));
        assertThat(seizures.photograph(OFFICER, Sha256.of(bytes)))
                .isEqualTo(new Photograph(Sha256.of(bytes), Photograph.Format.JPEG, 30, 20, bytes));
        assertThat(logged.outcomes(caseId))
                .filteredOn(line -> line.endsWith("PHOTOGRAPH_ADDED"))
                .hasSize(2);
    }

    @Test
    void aPhotographThatIsNoImageLeavesNothing() {
        var id = record(open()).id();
        var text = ByteString.copyFromUtf8("not an image");
        assertThatThrownBy(() -> seizures.addPhotograph(OFFICER, id, "1", text, ""))
                .isInstanceOf(NotAPhotographException.class);
        assertThatThrownBy(() -> seizures.photograph(OFFICER, Sha256.of(text)))
                .isInstanceOf(UnknownSeizureException.class);
        assertThat(seizures.get(OFFICER, id).photographs()).isEmpty();
    }

    @Test
    void aPhotographOfNothingIsRefused() {
        var id = record(open()).id();
        var bytes = Images.image("png", 2, 2, 7);
        var unknown = new SeizureId(UUID.randomUUID());
        assertThatThrownBy(() -> seizures.addPhotograph(OFFICER, id, "9", bytes, ""))
                .isInstanceOf(UnknownSeizureException.class)
                .hasMessageStartingWith("there is no item 9");
        assertThatThrownBy(() -> seizures.addPhotograph(OFFICER, unknown, "1", bytes, ""))
                .hasMessage("there is no seizure " + unknown);
        assertThatThrownBy(() -> seizures.get(OFFICER, unknown)).isInstanceOf(UnknownSeizureException.class);
        assertThatThrownBy(() -> seizures.addPhotograph(OFFICER, id, "1", bytes, "c".repeat(501)))
                .hasMessageStartingWith("caption has 501 characters");
    }

    @Test
    void anItemHasABoundOfPhotographs() {
        var id = record(open()).id();
        for (int i = 0; i < Item.MOST_PHOTOGRAPHS; i++) {
            seizures.addPhotograph(OFFICER, id, "1", Images.image("png", 2, 2, i), "");
        }
        assertThatThrownBy(() -> seizures.addPhotograph(OFFICER, id, "1", Images.image("png", 2, 2, 99), ""))
                .hasMessage("photographs of item 1 are 32 already");
    }

    @Test
    void pagesFollowEachOtherFromTheNewestSeizureOn() {
        var caseId = open();
        var first = record(caseId);
        var second = record(caseId);
        var page = seizures.list(OFFICER, caseId, SeizurePage.FIRST, 1);
        assertThat(page.seizures()).extracting(SeizureSummary::id).containsExactly(second.id());
        var last = seizures.list(OFFICER, caseId, Objects.requireNonNull(page.next()), 1);
        assertThat(last.seizures()).extracting(SeizureSummary::id).containsExactly(first.id());
        assertThat(last.next()).isNull();
    }

    @Test
    void theTradeSeesNone() {
        var dealer = new Operator("dealer", Set.of(Role.TRADE));
        var caseId = open();
        var id = record(caseId).id();
        assertThatThrownBy(() -> seizures.list(dealer, caseId, SeizurePage.FIRST, 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> seizures.get(dealer, id)).isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICER", "TRADE"})
    void othersReadAndAuditorsSeeNoContents(Role role) {
        var other = new Operator("other", Set.of(role));
        var caseId = open();
        var id = record(caseId).id();
        var bytes = Images.image("png", 2, 2, 1);
        seizures.addPhotograph(OFFICER, id, "1", bytes, "");
        assertThatThrownBy(() -> seizures.record(other, caseId, SEARCH, List.of(CASES)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> seizures.addPhotograph(other, id, "1", bytes, ""))
                .isInstanceOf(NotPermittedException.class);
        assertThat(seizures.list(other, caseId, SeizurePage.FIRST, 1).seizures())
                .hasSize(1);
        if (role == Role.AUDITOR) {
            assertThatThrownBy(() -> seizures.get(other, id)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> seizures.photograph(other, Sha256.of(bytes)))
                    .isInstanceOf(NotPermittedException.class);
        } else {
            assertThat(seizures.get(other, id).id()).isEqualTo(id);
            assertThat(seizures.photograph(other, Sha256.of(bytes)).bytes()).isEqualTo(bytes);
        }
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Item.of("item " + i, SLIDE.kind()))
                .toList();
    }

    private Seizure record(CaseId caseId) {
        return seizures.record(OFFICER, caseId, SEARCH, List.of(CASES));
    }

    private CaseId open() {
        return casefiles.open(OFFICER, "House search", "customs").id();
    }
}
