package org.headstamp.node.picture;

import java.awt.geom.AffineTransform;

/**
 * How an image is turned so that it stands upright.
 *
 * @param sideways width and height change places
 */
record Upright(AffineTransform turn, boolean sideways) {
    private static final int FIRST_SIDEWAYS = 5;

    /**
     * @param orientation after Exif, 1 to 8
     * @param width of the image as it is stored
     */
    static Upright of(int orientation, int width, int height) {
        double[] matrix =
                switch (orientation) {
                    case 2 -> new double[] {-1, 0, 0, 1, width, 0};
                    case 3 -> new double[] {-1, 0, 0, -1, width, height};
                    case 4 -> new double[] {1, 0, 0, -1, 0, height};
                    case 5 -> new double[] {0, 1, 1, 0, 0, 0};
                    case 6 -> new double[] {0, 1, -1, 0, height, 0};
                    case 7 -> new double[] {0, -1, -1, 0, height, width};
                    case 8 -> new double[] {0, -1, 1, 0, 0, width};
                    default -> new double[] {1, 0, 0, 1, 0, 0};
                };
        return new Upright(new AffineTransform(matrix), orientation >= FIRST_SIDEWAYS);
    }
}
