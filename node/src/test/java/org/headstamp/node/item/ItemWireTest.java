package org.headstamp.node.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.proto.item.v1.AmmunitionKind;
import org.headstamp.proto.item.v1.FirearmType;
import org.headstamp.proto.item.v1.LotCarrier;
import org.headstamp.proto.item.v1.LotScheme;
import org.headstamp.proto.item.v1.MarkKind;
import org.headstamp.proto.item.v1.MarkPlace;
import org.headstamp.proto.item.v1.PackageLevel;
import org.headstamp.proto.item.v1.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemWireTest {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    static Stream<Item> items() {
        return Items.all();
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemComesBackFromTheWireAsItWas(Item item) throws Exception {
        var bytes = ItemWire.toWire(item).toByteString();
        assertThat(ItemWire.fromWire(org.headstamp.proto.item.v1.Item.parseFrom(bytes)))
                .isEqualTo(item);
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemOnTheWireKeepsTheRulesOfTheWire(Item item) throws Exception {
        assertThat(VALIDATOR.validate(ItemWire.toWire(item)).getViolations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "1999-02", "2000-02-29"})
    void aDateComesBackFromTheWireAsPreciseAsItWas(String text) {
        var date = PartialDate.parse(text);
        assertThat(ItemWire.fromWire(ItemWire.toWire(date))).isEqualTo(date);
    }

    @Test
    void aDayThatTheCalendarLacksIsRefused() {
        var wire = org.headstamp.proto.item.v1.PartialDate.newBuilder()
                .setYear(2021)
                .setMonth(2)
                .setDay(31)
                .build();
        assertThatThrownBy(() -> ItemWire.fromWire(wire))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("day must be from 0 to 28, not 31");
    }

    static Stream<Arguments> codeLists() {
        return Stream.of(
                codeList(FirearmType.values(), "FIREARM_TYPE_", Firearm.Type.values(), Set.of()),
                codeList(MarkKind.values(), "MARK_KIND_", Mark.Kind.values(), Set.of()),
                codeList(AmmunitionKind.values(), "AMMUNITION_KIND_", Ammunition.Kind.values(), Set.of()),
                codeList(Unit.values(), "UNIT_", Ammunition.Unit.values(), Set.of("UNSPECIFIED")),
                codeList(PackageLevel.values(), "PACKAGE_LEVEL_", AmmunitionPackage.Level.values(), Set.of()),
                codeList(LotScheme.values(), "LOT_SCHEME_", LotMark.Scheme.values(), Set.of()),
                codeList(LotCarrier.values(), "LOT_CARRIER_", LotMark.Carrier.values(), Set.of()));
    }

    private static Arguments codeList(Enum<?>[] wire, String prefix, Enum<?>[] domain, Set<String> wireOnly) {
        return Arguments.of(wire, prefix, domain, wireOnly);
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void everyCodeOfTheWireIsACodeOfTheDomain(Enum<?>[] wire, String prefix, Enum<?>[] domain, Set<String> wireOnly) {
        var theirs = Arrays.stream(wire)
                .map(Enum::name)
                .filter(name -> !name.equals("UNRECOGNIZED"))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !wireOnly.contains(name))
                .map(name -> name.equals("UNSPECIFIED") ? "NOT_STATED" : name)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(domain).map(Enum::name).collect(Collectors.toSet()))
                .isEqualTo(theirs);
    }

    static Stream<Arguments> meaningless() {
        return Stream.of(
                Arguments.of("kind is missing", item().clearKind()),
                Arguments.of("reference is missing or empty", item().clearReference()),
                Arguments.of("photographs", item().addPhotographs(ByteString.copyFromUtf8("short"))),
                Arguments.of("Unit", item().setAmmunition(ammunition().clearUnit())),
                Arguments.of("Kind", item().setAmmunition(ammunition().setKindValue(77))),
                Arguments.of("quantity", item().setAmmunition(ammunition().setQuantity(-1))),
                Arguments.of("place", item().setAmmunition(marked(MarkPlace.MARK_PLACE_UNSPECIFIED, 0))),
                Arguments.of("clock", item().setAmmunition(marked(MarkPlace.MARK_PLACE_CENTRE, 3))),
                Arguments.of("hour", item().setAmmunition(marked(MarkPlace.MARK_PLACE_CLOCK, 12))));
    }

    @ParameterizedTest
    @MethodSource("meaningless")
    void aWireItemWithoutMeaningIsRefusedByTheNameOfItsField(
            String start, org.headstamp.proto.item.v1.Item.Builder wire) {
        assertThatThrownBy(() -> ItemWire.fromWire(wire.build()))
                .isInstanceOf(InvalidValueException.class)
                .message()
                .startsWith(start.split(" ", 2)[0]);
    }

    private static org.headstamp.proto.item.v1.Item.Builder item() {
        return ItemWire.toWire(Item.of("1", Items.full())).toBuilder();
    }

    private static org.headstamp.proto.item.v1.Ammunition.Builder ammunition() {
        return item().getAmmunition().toBuilder();
    }

    private static org.headstamp.proto.item.v1.Ammunition.Builder marked(MarkPlace place, int clock) {
        var builder = ammunition();
        builder.getHeadstampBuilder().getMarksBuilder(0).setPlace(place).setClock(clock);
        return builder;
    }
}
