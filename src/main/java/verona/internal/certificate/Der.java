package verona.internal.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes the few types of ASN.1 that a certificate is made of, by the distinguished encoding rules
 * of ITU-T X.690: the JDK reads certificates, but has no public way to make one.
 */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int IA5_STRING = 0x16;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;

    /** A context-specific tag, of something that holds no other. */
    static final int CONTEXT = 0x80;

    /** A context-specific tag, of something that holds others. */
    static final int CONTEXT_HOLDER = 0xA0;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(SET, parts);
    }

    static byte[] yes() {
        return tagged(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    static byte[] text(String value) {
        return tagged(UTF8_STRING, value.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A text of ASCII characters. */
    static byte[] asciiText(String value) {
        return tagged(IA5_STRING, ascii(value));
    }

    static byte[] octets(byte[] value) {
        return tagged(OCTET_STRING, value);
    }

    /** Whole bytes: none of the last one's bits are unused. */
    static byte[] bits(byte[] value) {
        return tagged(BIT_STRING, new byte[1], value);
    }

    /** An object identifier, as it is written with dots. */
    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(Integer.parseInt(arcs[i]), out);
        }
        return tagged(OBJECT_IDENTIFIER, out.toByteArray());
    }

    /** Seven bits a byte, each byte but the last marked. */
    private static void arc(int value, ByteArrayOutputStream out) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                out.write(0x80 | value >>> shift & 0x7F);
            }
        }
        out.write(value & 0x7F);
    }

    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        length(content.size(), out);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static void length(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >>> 8);
            out.write(length);
        }
    }
}
