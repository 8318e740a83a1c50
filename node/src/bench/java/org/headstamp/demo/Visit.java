package org.headstamp.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An office that is logged in at its console, without a browser. */
final class Visit implements AutoCloseable {
    private final URI console;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visit(URI console) {
        this.console = console;
    }

    static Visit of(Consoles consoles, Office office) throws IOException, InterruptedException {
        var visit = new Visit(consoles.site(office.state()).console());
        var form = "account=" + office.account() + "&password=" + consoles.password();
        var request = HttpRequest.newBuilder(visit.console.resolve("/console/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = visit.http.send(request, BodyHandlers.discarding());
        StepFailedException.unless(answer.statusCode() < 400, "the log-in answered " + answer.statusCode());
        return visit;
    }

    HttpResponse<byte[]> open(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(console.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    /** Bytes of a file as it is sent to a browser. */
    int weight(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(console.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    @Override
    public void close() {
        http.close();
    }
}
