package org.headstamp.node.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Hands letters to the SMTP server of this State's office. */
@Singleton
class PostOffice {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final Config settings;

    PostOffice(ReactiveMailer mailer, Vertx vertx, Config settings) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.settings = settings;
    }

    /**
     * Sends a letter; the server has it when this returns true. The words in which a server refuses may name the addressee
     * and stay out of the log.
     */
    boolean takes(Letter letter) {
        try {
            // As a machine writes it, so that no absent reader's program answers (RFC 3834, section 5).
            send(Mail.withText(letter.to().value(), letter.subject(), letter.text())
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

    /**
     * Begins on an event loop, which the mail client then uses for all of it. Begun on another thread, it connects on one
     * loop and listens on another, and a greeting that comes in between is lost: it waits in vain until its time is over.
     */
    private void send(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(begin -> vertx.getOrCreateContext().runOnContext(unused -> begin.run()))
                .await()
                .atMost(settings.getValue("quarkus.mailer.timeout", Duration.class));
    }
}
