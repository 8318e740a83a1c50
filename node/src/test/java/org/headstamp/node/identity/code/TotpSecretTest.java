package org.headstamp.node.identity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final TotpSecret SECRET = new TotpSecret(ByteString.copyFromUtf8("12345678901234567890"));

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String plain, String encoded) {
        assertThat(Base32.of(ByteString.copyFromUtf8(plain))).isEqualTo(encoded);
    }

    @Test
    void appsAndPeopleReadTheSameSecret() {
        assertThat(SECRET.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(SECRET.uri("Headstamp XA", "officer.1"))
                .isEqualTo("otpauth://totp/Headstamp%20XA:officer.1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Headstamp%20XA&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void aSecretHasTheLengthOfTheDigestAndNeverShows() {
        assertThatThrownBy(() -> new TotpSecret(ByteString.copyFromUtf8("short")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SECRET).hasToString("TotpSecret[hidden]");
    }

    @Test
    void recoveryCodesAreTenAndAllDifferent() {
        var codes = RecoveryCode.fresh(new SecureRandom());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code.text()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
            assertThat(code).hasToString("RecoveryCode[hidden]");
        });
    }

    @Test
    void howARecoveryCodeIsWrittenDoesNotMatter() {
        var digests = Stream.of("ABCD-EFGH-2345-6777", "abcd efgh 2345 6777", "AbcdEfgh23456777")
                .map(text -> new RecoveryCode(text).digest());
        assertThat(digests.distinct()).hasSize(1);
    }
}
