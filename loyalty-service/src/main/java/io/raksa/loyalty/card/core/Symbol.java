package io.raksa.loyalty.card.core;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** How machines read a number; as SVG, one unit for each module, with the quiet zone that readers need. */
public enum Symbol {
    /** ISO/IEC 18004, error correction M. */
    QR(1),
    /** ISO/IEC 15417. */
    CODE_128(40);

    private final int rowHeight;

    Symbol(int rowHeight) {
        this.rowHeight = rowHeight;
    }

    /** The number as a picture. */
    public String svg(String number) {
        BitMatrix modules = modules(number);
        int height = modules.getHeight() * rowHeight;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges"><path fill="#fff" \
                d="M0 0h%1$dv%2$dH0z"/><path d="%3$s"/></svg>
                """.formatted(modules.getWidth(), height, dark(modules));
    }

    private BitMatrix modules(String number) {
        try {
            return switch (this) {
                case QR ->
                    new QRCodeWriter()
                            .encode(
                                    number,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            4));
                case CODE_128 ->
                    new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 20));
            };
        } catch (WriterException impossible) {
            throw new IllegalArgumentException("cannot be drawn: " + this, impossible);
        }
    }

    /** One rectangle for each run of dark modules. */
    private String dark(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv%dh-%dz".formatted(start, y * rowHeight, x - start, rowHeight, x - start));
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
