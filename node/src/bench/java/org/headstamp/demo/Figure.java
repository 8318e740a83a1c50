package org.headstamp.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One figure.
 *
 * @param floor the same for something that does next to nothing, or only what cannot be left out
 * @param must what it must reach
 * @param atLeast whether more is better
 */
record Figure(String name, double value, String unit, double floor, double must, boolean atLeast) {
    boolean holds() {
        return atLeast ? value >= must : value <= must;
    }

    String line() {
        return String.format(Locale.ROOT, "figure %s %.3f %s floor %.3f must %.3f", name, value, unit, floor, must);
    }

    static boolean allHold(List<Figure> figures) {
        return figures.stream().allMatch(Figure::holds);
    }

    /** Prints them and writes them to a file. */
    static void publish(List<Figure> figures, Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        figures.forEach(figure -> System.out.println(figure.line()));
    }
}
