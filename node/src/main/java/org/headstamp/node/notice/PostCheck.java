package org.headstamp.node.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Sees to it that a node that is to send notices can. */
@Singleton
class PostCheck {
    private static final Set<String> WEB = Set.of("https", "http");

    private final NoticeConfig config;
    private final Config settings;

    PostCheck(NoticeConfig config, Config settings) {
        this.config = config;
        this.settings = settings;
    }

    /**
     * A node that could only seem to send does not start.
     *
     * @throws IllegalStateException if e-mail is switched on and a setting that it needs is missing or wrong
     */
    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            require(
                    config.consoleAddress().filter(PostCheck::isOfAConsole).isPresent(),
                    "headstamp.notice.console-address must be the address of the console");
            require(
                    settings.getOptionalValue("quarkus.mailer.from", String.class)
                            .isPresent(),
                    "quarkus.mailer.from must be the sender's address");
            require(
                    !settings.getOptionalValue("quarkus.mailer.mock", Boolean.class)
                            .orElse(true),
                    "quarkus.mailer.mock must be false");
        }
    }

    private static boolean isOfAConsole(URI address) {
        return address.getScheme() != null
                && WEB.contains(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    private static void require(boolean isSet, String what) {
        if (!isSet) {
            throw new IllegalStateException("headstamp.notice.enabled is true, and " + what);
        }
    }
}
