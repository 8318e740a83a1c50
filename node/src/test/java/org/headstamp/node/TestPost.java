package org.headstamp.node;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The SMTP server that the node under test sends its notices through; it is up only while a test wants it. */
@Singleton
public final class TestPost implements AutoCloseable {
    public static final String CONSOLE = "https://console.xb.example:8443/console";
    /** Fewer than any real node would allow, so that tests reach the bounds. */
    public static final int WAITING = 12;

    public static final int ATTEMPTS = 4;

    private static final String HERE = "127.0.0.1";

    private final int port;
    private @Nullable GreenMail server;

    TestPost(@ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.port = port;
    }

    static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("headstamp.notice.enabled", "true"),
                // Tests run them by hand.
                Map.entry("headstamp.notice.workers", "false"),
                Map.entry("headstamp.notice.console-address", CONSOLE),
                Map.entry("headstamp.notice.waiting", String.valueOf(WAITING)),
                Map.entry("headstamp.notice.attempts", String.valueOf(ATTEMPTS)),
                Map.entry("quarkus.mailer.from", "headstamp@xb.example"),
                Map.entry("quarkus.mailer.host", HERE),
                Map.entry("quarkus.mailer.port", String.valueOf(port)),
                Map.entry("quarkus.mailer.own-host-name", "localhost"),
                Map.entry("quarkus.mailer.start-tls", "DISABLED"),
                Map.entry("quarkus.mailer.timeout", "PT10S"));
    }

    /** Opens the server, with nothing in it. */
    public synchronized void open() {
        close();
        var opened = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));
        opened.start();
        server = opened;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public int port() {
        return port;
    }

    /** What came for an address, the oldest first. */
    public synchronized List<MimeMessage> to(String address) {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .filter(message -> isTo(message, address))
                        .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            var to = message.getAllRecipients();
            return to != null && Arrays.stream(to).map(Address::toString).anyMatch(address::equals);
        } catch (MessagingException e) {
            throw new AssertionError("a message without readable addressees came", e);
        }
    }
}
