package org.alongside.history.verification;

/**
 * How far a chain had come at some moment.
 *
 * @param length number of entries
 * @param hash of the last of them, in hexadecimal digits
 */
record ChainHead(String chain, long length, String hash) {}
