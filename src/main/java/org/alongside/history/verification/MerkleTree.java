package org.alongside.history.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One hash over the heads of all chains: the Merkle tree hash of RFC 6962, section 2.1, over leaves {@code chain length hash}
 * in the order of the chains' names.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The root in hexadecimal digits; of nothing, the hash of nothing. */
    static String root(Collection<ChainHead> headsInOrder) {
        MessageDigest sha = DigestUtils.getSha256Digest();
        List<byte[]> leaves = new ArrayList<>(headsInOrder.size());
        for (ChainHead head : headsInOrder) {
            sha.update(LEAF);
            leaves.add(sha.digest(
                    (head.chain() + " " + head.length() + " " + head.hash()).getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(leaves.isEmpty() ? sha.digest() : tree(sha, leaves));
    }

    private static byte[] tree(MessageDigest sha, List<byte[]> leaves) {
        int size = leaves.size();
        if (size == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(size - 1);
        byte[] first = tree(sha, leaves.subList(0, left));
        byte[] second = tree(sha, leaves.subList(left, size));
        sha.update(NODE);
        sha.update(first);
        return sha.digest(second);
    }
}
