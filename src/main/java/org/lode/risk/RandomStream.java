package org.lode.risk;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Random numbers of one source (a variable or a price) in one block of trials.
///
/// The state of a xoshiro256++ generator is the output of Philox4x64-10 with key (seed, stream)
/// at counter (block + 1, source, 0, 0). Streams for other blocks, sources and seeds therefore
/// need no common history: a block gives the same numbers whichever thread draws it, and a
/// further variable leaves the numbers of the others untouched. Normals come from the modified
/// ziggurat of Commons RNG, whose version is pinned.
///
/// Reference: Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3,
/// doi:10.1145/2063384.2063405; Blackman and Vigna 2021, doi:10.1145/3460772; McFarland 2016,
/// doi:10.1080/00949655.2015.1060234.
public final class RandomStream {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final XoShiRo256PlusPlus generator;
    private final ZigguratSampler.NormalizedGaussian normal;

    private RandomStream(XoShiRo256PlusPlus generator) {
        this.generator = generator;
        this.normal = ZigguratSampler.NormalizedGaussian.of(generator);
    }

    /// The stream of one source in one block.
    ///
    /// @param seed seed of the run
    /// @param stream stream of the simulation, see [#idOf]
    /// @param block number of the block of trials, from 0
    /// @param source number of the variable or price within the simulation
    public static RandomStream of(long seed, long stream, long block, long source) {
        long[] state = philox(seed, stream, block, source);
        return new RandomStream(new XoShiRo256PlusPlus(state[0], state[1], state[2], state[3]));
    }

    /// Stream number of a name: FNV-1a hash of its UTF-16 characters.
    public static long idOf(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /// Four words of Philox4x64-10 at counter (block + 1, source, 0, 0).
    static long[] philox(long seed, long stream, long block, long source) {
        // The generator moves its counter on before it draws.
        Philox4x64 philox = new Philox4x64(new long[] {seed, stream, block, source, 0, 0});
        return new long[] {
            philox.nextLong(), philox.nextLong(), philox.nextLong(), philox.nextLong()
        };
    }

    /// Fills `z` with independent standard normal deviates.
    public void normals(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = normal.sample();
        }
    }

    /// Fills `u` with uniform deviates, strictly between 0 and 1: (n + 0.5) / 2^52.
    public void uniforms(double[] u) {
        for (int i = 0; i < u.length; i++) {
            u[i] = ((generator.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        }
    }
}
