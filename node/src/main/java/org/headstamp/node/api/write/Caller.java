package org.headstamp.node.api.write;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.Sha256;

/** Who sends the present request, and what its headers ask for. */
@Singleton
public class Caller {
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Caller(SecurityIdentity identity, HttpHeaders headers, UriInfo uri, Request request) {
        this.identity = identity;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** The operator. */
    public Operator operator() {
        return Operator.of(identity);
    }

    /**
     * The version in {@code If-Match}.
     *
     * @throws ProblemException if it is missing or names no version of ours
     */
    public long versionSeen() {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "the header If-Match must name the ETag of the record as it was seen");
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new ProblemException(
                    ProblemKind.CHANGED_MEANWHILE,
                    "the header If-Match names no version of the record: one ETag is asked for");
        }
        return Long.parseLong(version.group(1));
    }

    IdempotencyKey key(Sha256 digest) {
        var target = request.getMethod() + " " + uri.getRequestUri().getRawPath();
        var query = uri.getRequestUri().getRawQuery();
        return IdempotencyKey.of(
                operator().account(),
                headers.getHeaderString(IdempotencyKey.HEADER),
                query == null ? target : target + "?" + query,
                digest);
    }
}
