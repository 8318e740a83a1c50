package org.headstamp.node.trace.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

class FarApartTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void findsInTwoCountriesWithinTheWindowAreFarApart() {
        var here = found("XA", "XA-07", "2026-03-01");
        assertThat(is(here, found("XC", "", "2025-06"))).isTrue();
        assertThat(is(here, found("XC", "", "2024"))).isFalse();
        assertThat(is(here, found("XC", "", "2025"))).isTrue();
    }

    @Test
    void findsInOneCountryAreFarApartFromTheThirdAreaOn() {
        var here = found("XA", "XA-07", "2026-03-01");
        var second = found("XA", "XA-08", "2026-02-01");
        assertThat(is(here, second, found("XA", "XA-07", "2026-01-01"))).isFalse();
        assertThat(is(here, second, found("XA", "", "2026-01-01"))).isFalse();
        assertThat(is(here, second, found("XA", "XA-09", "2026-01-01"))).isTrue();
    }

    @Test
    void otherLotsDoNotCount() {
        var other = found("XC", "", "2026-03-01");
        var elsewhere = new LotSighting(
                other.trace(),
                "1",
                new RecordKey("other"),
                other.number(),
                other.manufacturer(),
                other.asker(),
                other.caseId(),
                other.request(),
                other.header(),
                other.country(),
                "",
                other.foundOn(),
                true);
        assertThat(is(found("XA", "", "2026-03-01"), elsewhere)).isFalse();
    }

    private static boolean is(LotSighting find, LotSighting... others) {
        return FarApart.is(find, List.of(others), YEAR, 3);
    }

    private static LotSighting found(String country, String area, String on) {
        return new LotSighting(
                TraceSamples.anId(),
                "1",
                new RecordKey("lot"),
                "QRV21",
                "Borealia Ordnance",
                TraceSamples.XA,
                TraceSamples.aCase(TraceSamples.XA),
                TraceSamples.aMessage(),
                TraceSamples.header(),
                new MemberState(country),
                area,
                PartialDate.parse(on),
                true);
    }
}
