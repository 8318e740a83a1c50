package org.headstamp.pki.trustlist;

import java.util.regex.Pattern;

/** Where a node listens for other nodes. */
public record Endpoint(String host, int port) {
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<host>[^:]+|\\[[0-9a-fA-F:.]+]):(?<port>[0-9]{1,5})");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?|[0-9a-fA-F:.]{2,45}");
    private static final int MAX_PORT = 65535;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the host is neither a DNS name nor an address, or the port is out of range
     */
    public Endpoint {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not a host: \"" + host + "\"");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /**
     * Reads {@code host:port}; an IPv6 address stands in brackets.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Endpoint parse(String text) {
        var parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an endpoint is host:port, not \"" + text + "\"");
        }
        var host = parts.group("host");
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new Endpoint(bare, Integer.parseInt(parts.group("port")));
    }

    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}
