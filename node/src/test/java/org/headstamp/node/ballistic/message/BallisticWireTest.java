package org.headstamp.node.ballistic.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.Calibre;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BallisticWireTest {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    @Property(tries = 200)
    void aLeadComesBackFromTheWireAsItWas(@ForAll("leads") BallisticLead lead) throws Exception {
        assertThat(BallisticWire.fromWire(kept(BallisticWire.toWire(lead)))).isEqualTo(lead);
    }

    @Property(tries = 200)
    void aReplyComesBackFromTheWireAsItWas(@ForAll("replies") BallisticReply reply) throws Exception {
        assertThat(BallisticWire.fromWire(kept(BallisticWire.toWire(reply)))).isEqualTo(reply);
    }

    @Provide
    Arbitrary<BallisticLead> leads() {
        return Combinators.combine(exhibits().list().ofMinSize(1).ofMaxSize(50), text(1, 4000))
                .as((exhibits, reason) ->
                        new BallisticLead(numbered(exhibits), BallisticSamples.circumstances(), reason));
    }

    @Provide
    Arbitrary<BallisticReply> replies() {
        return Combinators.combine(
                        results().list().ofMinSize(1).ofMaxSize(50).uniqueElements(BallisticResult::exhibit),
                        text(0, 8000))
                .as(BallisticReply::new);
    }

    private static Arbitrary<BallisticExhibit> exhibits() {
        var calibres = Combinators.combine(text(1, 100), text(0, 100)).as(Calibre::new);
        var digests =
                Arbitraries.bytes().array(byte[].class).ofSize(Sha256.LENGTH).map(ByteString::copyFrom);
        var topographies = digests.map(Sha256::new).list().ofMaxSize(16).uniqueElements();
        var cases = Combinators.combine(calibres, text(0, 200), text(0, 1000), text(0, 100), topographies)
                .as((calibre, pin, breech, microstamp, digest) -> new BallisticExhibit(
                        "?",
                        ExhibitKind.FIRED_CASE,
                        calibre,
                        pin,
                        breech,
                        0,
                        TwistDirection.NOT_STATED,
                        microstamp,
                        digest));
        var bullets = Combinators.combine(
                        calibres,
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.of(TwistDirection.class),
                        topographies)
                .as((calibre, grooves, twist, digest) -> new BallisticExhibit(
                        "?", ExhibitKind.FIRED_BULLET, calibre, "", "", grooves, twist, "", digest));
        return Arbitraries.oneOf(cases, bullets);
    }

    private static Arbitrary<BallisticResult> results() {
        var matches = Combinators.combine(
                        text(1, 64),
                        Arbitraries.of(BallisticFinding.CONFIRMED_MATCH, BallisticFinding.POSSIBLE_MATCH),
                        text(1, 200))
                .as((exhibit, finding, reference) -> new BallisticResult(exhibit, finding, reference, null));
        var others = Combinators.combine(
                        text(1, 64), Arbitraries.of(Ground.class).injectNull(0.3))
                .as((exhibit, ground) -> new BallisticResult(exhibit, BallisticFinding.NOT_COMPARED, "", ground));
        var none = text(1, 64).map(exhibit -> new BallisticResult(exhibit, BallisticFinding.NO_MATCH, "", null));
        return Arbitraries.oneOf(matches, others, none);
    }

    /** Letters of several scripts, and digits. */
    private static Arbitrary<String> text(int least, int most) {
        return Arbitraries.strings()
                .withCharRange('A', 'z')
                .withCharRange('\u0410', '\u044f')
                .withCharRange('\u0660', '\u0669')
                .ofMinLength(least)
                .ofMaxLength(most);
    }

    private static List<BallisticExhibit> numbered(List<BallisticExhibit> exhibits) {
        return Stream.iterate(0, i -> i < exhibits.size(), i -> i + 1)
                .map(i -> renamed(exhibits.get(i), "exhibit " + i))
                .toList();
    }

    private static BallisticExhibit renamed(BallisticExhibit exhibit, String reference) {
        return new BallisticExhibit(
                reference,
                exhibit.kind(),
                exhibit.calibre(),
                exhibit.firingPinShape(),
                exhibit.breechMarks(),
                exhibit.grooves(),
                exhibit.twist(),
                exhibit.microstamp(),
                exhibit.topographies());
    }

    static Stream<Arguments> codeLists() {
        return Stream.of(
                Arguments.of("EXHIBIT_KIND_", org.headstamp.proto.trace.v1.ExhibitKind.values(), ExhibitKind.values()),
                Arguments.of("TWIST_DIRECTION_", org.headstamp.proto.trace.v1.TwistDirection.values(), new Enum<?>[] {
                    TwistDirection.LEFT, TwistDirection.RIGHT
                }),
                Arguments.of(
                        "BALLISTIC_FINDING_",
                        org.headstamp.proto.trace.v1.BallisticFinding.values(),
                        BallisticFinding.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeLists")
    void everyCodeOfTheWireIsACodeOfTheDomain(String prefix, Enum<?>[] wire, Enum<?>[] domain) {
        var theirs = Arrays.stream(wire)
                .map(Enum::name)
                .filter(name -> !name.equals("UNRECOGNIZED") && !name.equals(prefix + "UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(domain).map(Enum::name)).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void aConfirmedMatchWithNothingThatItMatchesIsRefused() {
        var wire = BallisticWire.toWire(BallisticSamples.noMatch("1")).toBuilder();
        wire.getResultsBuilder(0)
                .setFinding(org.headstamp.proto.trace.v1.BallisticFinding.BALLISTIC_FINDING_CONFIRMED_MATCH);
        assertThatThrownBy(() -> BallisticWire.fromWire(wire.build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("matchedReference must not be empty");
    }

    private static <M extends Message> M kept(M wire) throws Exception {
        assertThat(VALIDATOR.validate(wire).getViolations()).isEmpty();
        return wire;
    }
}
