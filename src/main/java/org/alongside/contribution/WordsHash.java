package org.alongside.contribution;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The record's substitute for contributions. Salted, so that short texts cannot be guessed from it once the text and
 * its salt are erased.
 */
final class WordsHash {

    private WordsHash() {}

    static String of(String salt, String words) {
        return DigestUtils.sha256Hex(salt + words);
    }
}
