package org.alongside.decision;

import java.io.ByteArrayOutputStream;

/** Recordings for tests. */
public final class Recording {

    private Recording() {}

    /** Silence: frames of MPEG 1 layer 3 at 128 kbit/s and 44.1 kHz, each with its number at its end. */
    public static byte[] of(int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            byte[] frame = new byte[417];
            frame[0] = (byte) 0xFF;
            frame[1] = (byte) 0xFB;
            frame[2] = (byte) 0x90;
            frame[3] = 0x64;
            frame[415] = (byte) (i >> 7);
            frame[416] = (byte) (i & 0x7F);
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }
}
