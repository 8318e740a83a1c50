package org.headstamp.node.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the setting that the program comes with does, seen from a server that speaks no TLS. */
class TlsRequiredTest {
    private static final String HERE = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void nothingIsSentInTheClear() throws Exception {
        assertThatThrownBy(() -> send(StartTLSOptions.REQUIRED)).isInstanceOf(ExecutionException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
        send(StartTLSOptions.DISABLED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private void send(StartTLSOptions tls) throws Exception {
        var config = new MailConfig(HERE, server.getSmtp().getPort()).setStarttls(tls);
        var client = MailClient.create(vertx, config);
        var mail = new MailMessage("headstamp@xb.example", "desk@xb.example", "a subject", "a text");
        var sent = Promise.<MailResult>promise();
        vertx.getOrCreateContext().runOnContext(unused -> client.sendMail(mail).onComplete(sent));
        var unused = sent.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
