package org.lode.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Roots and paths of the reference tests of certificate transparency
/// (google/certificate-transparency, cpp/merkletree/merkle_tree_test.cc; Apache-2.0).
final class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static byte[] leaf(int i) {
        return HexFormat.of().parseHex(LEAVES.get(i));
    }

    private static MerkleTree tree() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.append(leaf(i));
        }
        return tree;
    }

    @Test
    void rootsAreThoseOfTheReference() {
        MerkleTree tree = tree();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.root(size).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void pathsAreThoseOfTheReference() {
        MerkleTree tree = tree();
        assertThat(tree.inclusion(5, 8).stream().map(Hash::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistency(1, 8).stream().map(Hash::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(tree.consistency(6, 8).stream().map(Hash::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistency(2, 5).stream().map(Hash::hex))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void everyPathHoldsAndNoOther() {
        MerkleTree tree = new MerkleTree();
        int most = 40;
        for (int i = 0; i < most; i++) {
            tree.append(new byte[] {(byte) i});
        }
        for (int size = 1; size <= most; size++) {
            for (int i = 0; i < size; i++) {
                List<Hash> path = tree.inclusion(i, size);
                byte[] leaf = {(byte) i};
                assertThat(MerkleProof.isIncluded(leaf, i, size, path, tree.root(size))).isTrue();
                byte[] other = {(byte) (i + 1)};
                assertThat(MerkleProof.isIncluded(other, i, size, path, tree.root(size))).isFalse();
                assertThat(MerkleProof.isIncluded(leaf, i + 1, size, path, tree.root(size)))
                        .isFalse();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> path = tree.consistency(earlier, size);
                MerkleProof.State old = new MerkleProof.State(earlier, tree.root(earlier));
                MerkleProof.State now = new MerkleProof.State(size, tree.root(size));
                assertThat(MerkleProof.isExtended(old, now, path)).isTrue();
                MerkleProof.State forged =
                        new MerkleProof.State(earlier, Hash.of(new byte[] {(byte) earlier}));
                assertThat(MerkleProof.isExtended(forged, now, path)).isFalse();
            }
        }
    }
}
