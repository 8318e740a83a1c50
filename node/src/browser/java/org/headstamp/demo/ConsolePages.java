package org.headstamp.demo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every kind of page that the console of a node has, as the resources tell of which it is built. */
final class ConsolePages {
    private static final String CLASSES = "org/headstamp/node/console";
    private static final String HTML = "text/html";
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** What the addresses of a kind look like, by its name. */
    private final Map<String, Pattern> addresses = new TreeMap<>();

    private ConsolePages() {}

    static ConsolePages built() throws IOException, URISyntaxException {
        var pages = new ConsolePages();
        var loader = ConsolePages.class.getClassLoader();
        var folder = java.nio.file.Path.of(
                Objects.requireNonNull(loader.getResource(CLASSES)).toURI());
        try (var files = Files.walk(folder)) {
            files.map(file -> CLASSES + File.separator + folder.relativize(file))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .flatMap(name ->
                            addresses(name.replace(File.separatorChar, '.').replace('/', '.'), loader))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static Stream<String> addresses(String name, ClassLoader loader) {
        try {
            var type = Class.forName(name, false, loader);
            var root = type.getAnnotation(Path.class);
            return root == null
                    ? Stream.of()
                    : Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(GET.class))
                            .filter(method ->
                                    isPage(type.getAnnotation(Produces.class), method.getAnnotation(Produces.class)))
                            .map(method -> root.value() + below(method.getAnnotation(Path.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPage(@Nullable Produces all, @Nullable Produces one) {
        var produced = one == null ? all : one;
        return produced != null && Arrays.asList(produced.value()).contains(HTML);
    }

    private static String below(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private void add(String address) {
        var alike = Arrays.stream(PLACE.split(address, -1)).map(Pattern::quote).toList();
        addresses.put(PLACE.matcher(address).replaceAll("id"), Pattern.compile(String.join("[^/]+", alike)));
    }

    /** Their names: addresses with {@code id} for all that differs from one page to the next of the kind. */
    Set<String> all() {
        return addresses.keySet();
    }

    /** The kind of the page at an address; of several that fit, the one that leaves least open. */
    Optional<String> kind(String address) {
        var path = address.replaceAll("[?#].*", "");
        return addresses.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingLong(ConsolePages::open));
    }

    private static long open(String kind) {
        return Arrays.stream(kind.split("/")).filter("id"::equals).count();
    }
}
