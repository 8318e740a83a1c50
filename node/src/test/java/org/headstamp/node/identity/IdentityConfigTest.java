package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityConfigTest {
    @Test
    void theDefaultsKnowNoAccount() {
        var config = read(Map.of());
        assertThat(config.bootstrapFile()).isEmpty();
        assertThat(config.bcryptCost()).isEqualTo(12);
        assertThat(config.failuresBeforeLock()).isEqualTo(10);
        assertThat(config.lock()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.longestLock()).isEqualTo(Duration.ofHours(1));
        assertThat(config.secondFactor()).isEqualTo(SecondFactorRule.OPTIONAL);
        assertThat(config.secondFactorKeyFile()).isEqualTo(Path.of("data/second-factor.key"));
        assertThat(config.passwordMemory()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void sessionsEndByDefaultAndNoProviderIsAsked() {
        var config = read(Map.of());
        assertThat(config.session().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.session().longest()).isEqualTo(Duration.ofHours(12));
        assertThat(config.session().perAccount()).isEqualTo(10);
        assertThat(config.oidc().enabled()).isFalse();
        assertThat(config.oidc().issuer()).isEmpty();
        assertThat(config.oidc().clientId()).isEmpty();
        assertThat(config.oidc().clientSecret()).isEmpty();
        assertThat(config.oidc().scopes()).containsExactly("openid");
        assertThat(config.oidc().claim()).isEmpty();
    }

    @Test
    void everyKeyOfSessionsAndProviderIsRead() {
        var config = read(Map.of(
                "headstamp.identity.session.idle", "PT5M",
                "headstamp.identity.session.longest", "PT1H",
                "headstamp.identity.session.per-account", "1",
                "headstamp.identity.oidc.enabled", "true",
                "headstamp.identity.oidc.issuer", "https://id.example/state",
                "headstamp.identity.oidc.client-id", "headstamp",
                "headstamp.identity.oidc.client-secret", "secret",
                "headstamp.identity.oidc.scopes", "openid,profile",
                "headstamp.identity.oidc.claim", "employee_number"));
        assertThat(config.session().idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.session().longest()).isEqualTo(Duration.ofHours(1));
        assertThat(config.session().perAccount()).isEqualTo(1);
        assertThat(config.oidc().enabled()).isTrue();
        assertThat(config.oidc().issuer()).contains(URI.create("https://id.example/state"));
        assertThat(config.oidc().clientId()).contains("headstamp");
        assertThat(config.oidc().clientSecret()).contains("secret");
        assertThat(config.oidc().scopes()).containsExactly("openid", "profile");
        assertThat(config.oidc().claim()).contains("employee_number");
    }

    @Test
    void everyKeyIsRead() {
        var config = read(Map.of(
                "headstamp.identity.bootstrap-file", "accounts.json",
                "headstamp.identity.bcrypt-cost", "11",
                "headstamp.identity.failures-before-lock", "3",
                "headstamp.identity.lock", "PT1M",
                "headstamp.identity.longest-lock", "PT8M",
                "headstamp.identity.second-factor", "REQUIRED",
                "headstamp.identity.second-factor-key-file", "elsewhere.key",
                "headstamp.identity.password-memory", "PT0S"));
        assertThat(config.bootstrapFile()).contains(Path.of("accounts.json"));
        assertThat(config.bcryptCost()).isEqualTo(11);
        assertThat(config.failuresBeforeLock()).isEqualTo(3);
        assertThat(config.lock()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.longestLock()).isEqualTo(Duration.ofMinutes(8));
        assertThat(config.secondFactor()).isEqualTo(SecondFactorRule.REQUIRED);
        assertThat(config.secondFactorKeyFile()).isEqualTo(Path.of("elsewhere.key"));
        assertThat(config.passwordMemory()).isZero();
    }

    /** The defaults but for these. */
    static IdentityConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
