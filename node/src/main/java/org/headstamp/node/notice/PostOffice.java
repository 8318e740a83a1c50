package org.headstamp.node.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Hands letters to the SMTP server of this State's office. */
@Singleton
class PostOffice {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);
    private static final Set<String> WEB = Set.of("https", "http");

    private final Mailer mailer;
    private final NoticeConfig config;
    private final Config settings;

    PostOffice(Mailer mailer, NoticeConfig config, Config settings) {
        this.mailer = mailer;
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
                    config.consoleAddress().filter(PostOffice::isOfAConsole).isPresent(),
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

    /**
     * Sends a letter; the server has it when this returns true. The words in which a server refuses may name the addressee
     * and stay out of the log.
     */
    boolean takes(Letter letter) {
        try {
            // As a machine writes it, so that no absent reader's program answers (RFC 3834, section 5).
            mailer.send(Mail.withText(letter.to().value(), letter.subject(), letter.text())
                    .addHeader("Auto-Submitted", "auto-generated")
                    .addHeader("Content-Language", letter.language()));
            return true;
        } catch (RuntimeException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            LOG.warnf(
                    "The SMTP server did not take a letter: %s",
                    cause.getClass().getSimpleName());
            return false;
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
