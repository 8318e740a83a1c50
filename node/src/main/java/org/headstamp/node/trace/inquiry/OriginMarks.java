package org.headstamp.node.trace.inquiry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.item.reading.code.PackageReader;
import org.headstamp.node.item.reading.code.PackageReading;
import org.headstamp.node.item.reading.headstamp.HeadstampReader;
import org.headstamp.node.item.reading.lot.LotParse;
import org.headstamp.node.item.reading.lot.LotReader;
import org.headstamp.node.item.reading.lot.LotReading;
import org.headstamp.node.trace.inquiry.PresumedOrigin.Carrier;
import org.headstamp.node.trace.inquiry.PresumedOrigin.Reason;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What the marks of one item say about where it was made. */
@Singleton
class OriginMarks {
    /** A scheme of lots is used by others too, so it says less than a mark that is read whole. */
    private static final double BY_SCHEME = 0.6;

    /** The country of origin that the package itself states. */
    private static final double AS_STATED = 0.9;

    private final HeadstampReader headstamps;
    private final LotReader lots;
    private final PackageReader packages;

    OriginMarks(HeadstampReader headstamps, LotReader lots, PackageReader packages) {
        this.headstamps = headstamps;
        this.lots = lots;
        this.packages = packages;
    }

    /** One State and why. */
    record Lead(MemberState state, Reason reason) {}

    List<Lead> of(Item item, LocalDate today) {
        return switch (item.kind()) {
            case Ammunition ammunition ->
                Stream.of(
                                headstamp(item, ammunition, today),
                                ammunition.lots().stream().flatMap(lot -> lot(item, lot, today)),
                                packaging(item, ammunition.container(), today))
                        .flatMap(leads -> leads)
                        .toList();
            case AmmunitionPackage container ->
                packaging(item, container, today).toList();
            default -> List.of();
        };
    }

    private Stream<Lead> headstamp(Item item, Ammunition ammunition, LocalDate today) {
        if (ammunition.headstamp() == null) {
            return Stream.empty();
        }
        return headstamps.read(ammunition.headstamp(), today).candidates().stream()
                .flatMap(candidate -> candidate.countries().stream()
                        .flatMap(country -> lead(
                                country,
                                item,
                                Carrier.HEADSTAMP,
                                candidate.mark() + ": " + candidate.manufacturer(),
                                candidate.colliding(),
                                candidate.score())));
    }

    private Stream<Lead> lot(Item item, LotMark mark, LocalDate today) {
        if (!(lots.read(mark.raw(), today) instanceof LotReading.Read read)) {
            return Stream.empty();
        }
        return read.parses().stream()
                .flatMap(parse -> countryOf(parse).stream())
                .distinct()
                .flatMap(country -> lead(country, item, Carrier.LOT_MARK, mark.raw(), false, BY_SCHEME));
    }

    private Stream<Lead> packaging(Item item, @Nullable AmmunitionPackage container, LocalDate today) {
        if (container == null) {
            return Stream.empty();
        }
        var lot = container.lot() == null ? Stream.<Lead>empty() : lot(item, container.lot(), today);
        if (container.barcode().isBlank()
                || !(packages.read(container.barcode(), today) instanceof PackageReading.Read read)) {
            return lot;
        }
        var country = read.content().countryOfOrigin();
        return Stream.concat(lot, lead(country, item, Carrier.BAR_CODE, container.barcode(), false, AS_STATED));
    }

    private static Optional<String> countryOf(LotParse parse) {
        return switch (parse) {
            case LotParse.MilStd1168 lot -> Optional.of("US");
            case LotParse.OlderUnitedStates lot -> Optional.of("US");
            case LotParse.Brazil lot -> Optional.of("BR");
            case LotParse.Morocco lot -> Optional.of("MA");
            case LotParse.FormerSovietPackage lot -> Optional.empty();
            case LotParse.FreeText text -> Optional.empty();
        };
    }

    private static Stream<Lead> lead(
            String country, Item item, Carrier carrier, String detail, boolean shared, double score) {
        return country.isEmpty()
                ? Stream.empty()
                : Stream.of(new Lead(
                        new MemberState(country), new Reason(item.reference(), carrier, detail, shared, score)));
    }
}
