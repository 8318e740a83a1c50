package org.headstamp.node.console.account;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A text as a QR code in SVG, with the quiet zone of four modules that readers need (ISO/IEC 18004). */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    static String of(String text) {
        var code = QrCode.encodeText(text, Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                        .formatted(side, side, modules(code));
    }

    private static String modules(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
