package org.headstamp.node.console.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A map of States in the coordinates of its picture, which is {@value #WIDTH} by {@value #HEIGHT}. */
public record StateDrawing(List<Point> points, List<Arrow> arrows) {
    static final int WIDTH = 640;
    static final int HEIGHT = 340;
    static final int RADIUS = 26;

    private static final double ACROSS = 240;
    private static final double DOWN = 110;
    private static final double BEND = 0.18;
    private static final double HEAD = 11;

    public StateDrawing {
        points = List.copyOf(points);
        arrows = List.copyOf(arrows);
    }

    /**
     * A State.
     *
     * @param below where its name stands
     */
    public record Point(StateMap.Place place, int x, int y, int below) {}

    /**
     * A way.
     *
     * @param line path of the line, as SVG has it
     * @param head corners of the arrowhead
     * @param x where the quantity stands
     */
    public record Arrow(StateMap.Way way, String line, String head, int x, int y) {}

    /** @param mirrored for readers who begin at the right */
    static StateDrawing of(StateMap map, boolean mirrored) {
        Map<StateMap.Place, Point> points = new HashMap<>();
        var inOrder = new ArrayList<Point>();
        int count = map.places().size();
        for (int i = 0; i < count; i++) {
            double angle = Math.PI + 2 * Math.PI * i / count;
            double x = WIDTH / 2.0 + (mirrored ? -1 : 1) * ACROSS * Math.cos(angle);
            double y = HEIGHT / 2.0 - 10 + DOWN * Math.sin(angle);
            var place = map.places().get(i);
            var point = new Point(place, round(x), round(y), round(y) + RADIUS + 18);
            points.put(place, point);
            inOrder.add(point);
        }
        var arrows = new ArrayList<Arrow>();
        for (var way : map.ways()) {
            var from = points.get(way.from());
            var to = points.get(way.to());
            if (from != null && to != null) {
                arrows.add(arrow(way, from, to));
            }
        }
        return new StateDrawing(inOrder, arrows);
    }

    /** Bent to one side of its direction, so that the way back is another line. */
    private static Arrow arrow(StateMap.Way way, Point from, Point to) {
        double dx = (double) to.x() - from.x();
        double dy = (double) to.y() - from.y();
        double bendX = (from.x() + to.x()) / 2.0 + dy * BEND * 2;
        double bendY = (from.y() + to.y()) / 2.0 - dx * BEND * 2;
        var start = towards(from.x(), from.y(), bendX, bendY, RADIUS);
        var end = towards(to.x(), to.y(), bendX, bendY, RADIUS + HEAD);
        var tip = towards(to.x(), to.y(), bendX, bendY, RADIUS + 1);
        var line = String.format(
                Locale.ROOT, "M %.1f %.1f Q %.1f %.1f %.1f %.1f", start[0], start[1], bendX, bendY, end[0], end[1]);
        double sideX = -(tip[1] - end[1]) / 2;
        double sideY = (tip[0] - end[0]) / 2;
        var head = String.format(
                Locale.ROOT,
                "%.1f,%.1f %.1f,%.1f %.1f,%.1f",
                tip[0],
                tip[1],
                end[0] + sideX,
                end[1] + sideY,
                end[0] - sideX,
                end[1] - sideY);
        int labelX = round((start[0] + 2 * bendX + end[0]) / 4);
        int labelY = round((start[1] + 2 * bendY + end[1]) / 4);
        return new Arrow(way, line, head, labelX, labelY - 6);
    }

    private static double[] towards(double x, double y, double otherX, double otherY, double distance) {
        double length = Math.max(1, Math.hypot(otherX - x, otherY - y));
        return new double[] {x + (otherX - x) * distance / length, y + (otherY - y) * distance / length};
    }

    private static int round(double value) {
        return Math.toIntExact(Math.round(value));
    }
}
