package org.headstamp.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Draws the base of a fired case with its headstamp, in letters of its own: a machine may have no fonts. */
final class CasePhotograph {
    private static final int SIZE = 480;
    private static final int DOT = 7;
    private static final Map<Character, String> LETTERS = Map.of(
            'B', "1111010001111101000111110",
            'O', "0111010001100011000101110",
            'R', "1111010001111101001010001",
            'X', "1000101010001000101010001",
            'Q', "0111010001101011001001101",
            'V', "1000110001100010101000100",
            '2', "1111000001011101000011111",
            '1', "0010001100001000010001110");

    private CasePhotograph() {}

    static byte[] png(String above, String below) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x2b2b2e));
        pen.fillRect(0, 0, SIZE, SIZE);
        disc(pen, 220, new Color(0xb08d3f));
        disc(pen, 200, new Color(0xcaa653));
        disc(pen, 70, new Color(0xa9a9a4));
        disc(pen, 16, new Color(0x6d6d69));
        pen.setColor(new Color(0x3b2f12));
        pen.setStroke(new BasicStroke(2));
        write(pen, above, 100);
        write(pen, below, SIZE - 100 - 5 * DOT);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void disc(Graphics2D pen, int radius, Color colour) {
        pen.setColor(colour);
        pen.fillOval(SIZE / 2 - radius, SIZE / 2 - radius, 2 * radius, 2 * radius);
    }

    private static void write(Graphics2D pen, String text, int top) {
        int left = (SIZE - (6 * text.length() - 1) * DOT) / 2;
        for (int i = 0; i < text.length(); i++) {
            var dots = Objects.requireNonNull(LETTERS.get(text.charAt(i)));
            for (int dot = 0; dot < 25; dot++) {
                if (dots.charAt(dot) == '1') {
                    pen.fillRect(left + (6 * i + dot % 5) * DOT, top + dot / 5 * DOT, DOT, DOT);
                }
            }
        }
    }
}
