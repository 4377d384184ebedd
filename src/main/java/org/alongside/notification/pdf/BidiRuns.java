package org.alongside.notification.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Splits a paragraph by direction, with the JDK's implementation of the Unicode bidirectional algorithm. */
final class BidiRuns implements BidiSplitter {

    private Bidi runs = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String paragraph, byte direction) {
        runs = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return runs.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        int start = runs.getRunStart(run);
        return new BidiTextRun(start, runs.getRunLimit(run) - start, (runs.getRunLevel(run) & 1) == 1 ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
