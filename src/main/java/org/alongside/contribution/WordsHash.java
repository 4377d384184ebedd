package org.alongside.contribution;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the record holds instead of people's words. Salted, so that nobody can guess short words from it once the words
 * and their salt are erased.
 */
final class WordsHash {

    private WordsHash() {}

    static String of(String salt, String words) {
        return DigestUtils.sha256Hex(salt + words);
    }
}
