package org.lode.risk;

/// The standard normal density cut into 256 layers of equal area, for drawing by rejection
/// (ziggurat).
///
/// Layer 0 is the rectangle below the density at the start of the tail together with the tail;
/// layer i, from 1 to 255, lies between the heights of the density at `edge[i]` and
/// `edge[i + 1]`. A point whose abscissa is nearer to the centre than the next edge is surely
/// below the density and is taken at once (98.8 % of all draws); the others are decided here.
/// The index of the layer and the abscissa come from different bits of one word, which removes
/// the correlation of the first published version. The draws follow the normal distribution
/// exactly up to the 2^-52 grid of the abscissa.
///
/// Reference: Marsaglia and Tsang 2000, doi:10.18637/jss.v005.i08; Doornik 2005, An improved
/// ziggurat method to generate normal random samples (separate bits for index and abscissa).
final class NormalLayers {
    private static final int LAYERS = 256;
    private static final int LAYER_MASK = LAYERS - 1;
    private static final int ABSCISSA_SHIFT = 11;

    /// Where the tail begins, and the area of each layer: the pair for which 256 layers close at
    /// the top of the density, to 40 digits 3.654152885361008771645429720399515762975 and
    /// 0.004928673233974655347361775402336028069135.
    private static final double TAIL_START = 3.654152885361009;

    private static final double AREA = 0.004928673233974655;

    /// Above the rounding error of the bounds of the density.
    private static final double ROUNDING = 1e-14;

    private static final double[] EDGE = edges();
    private static final double[] HEIGHT = heights();
    private static final double[] STEP = steps();

    private NormalLayers() {}

    /// Turns words into normals; words whose point is undecided draw more from `spare`, in the
    /// order of the words. They come in a second pass, so that the first has no call in it.
    ///
    /// @param words uniform 64-bit words
    /// @param spare source of the further words
    /// @param z receives the normals from `offset`
    /// @param n number of normals
    /// @param undecided scratch space for `n` positions
    static void toNormals(
            long[] words, SpareWords spare, double[] z, int offset, int n, int[] undecided) {
        int open = 0;
        for (int i = 0; i < n; i++) {
            long word = words[i];
            int layer = (int) word & LAYER_MASK;
            double x = (word >> ABSCISSA_SHIFT) * STEP[layer];
            z[offset + i] = x;
            if (!(Math.abs(x) < EDGE[layer + 1])) {
                undecided[open++] = i;
            }
        }
        for (int k = 0; k < open; k++) {
            int i = undecided[k];
            z[offset + i] = decide((int) words[i] & LAYER_MASK, z[offset + i], spare);
        }
    }

    /// Where the density of layer `i` ends; `edges()[256]` is 0, the top.
    static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        edge[0] = AREA / density(TAIL_START);
        edge[1] = TAIL_START;
        for (int i = 2; i < LAYERS; i++) {
            double height = AREA / edge[i - 1] + density(edge[i - 1]);
            edge[i] = StrictMath.sqrt(-2 * StrictMath.log(height));
        }
        return edge;
    }

    private static double[] heights() {
        double[] height = new double[LAYERS + 1];
        for (int i = 0; i <= LAYERS; i++) {
            height[i] = density(EDGE[i]);
        }
        return height;
    }

    /// Abscissa per unit of the signed 53-bit number in a word.
    private static double[] steps() {
        double[] step = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            step[i] = EDGE[i] * 0x1.0p-52;
        }
        return step;
    }

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    private static double decide(int firstLayer, double firstAbscissa, SpareWords spare) {
        int layer = firstLayer;
        double x = firstAbscissa;
        while (!(Math.abs(x) < EDGE[layer + 1])) {
            if (layer == 0) {
                return Math.copySign(tail(spare), x);
            }
            double low = HEIGHT[layer];
            double high = HEIGHT[layer + 1];
            if (isBelowDensity(low + spare.uniform() * (high - low), x, layer)) {
                return x;
            }
            long word = spare.next();
            layer = (int) word & LAYER_MASK;
            x = (word >> ABSCISSA_SHIFT) * STEP[layer];
        }
        return x;
    }

    /// True if the point at `x` and `height` in the layer lies below the density: h e^d, with h the
    /// density at the far end of the layer and d between 0 and 1.
    ///
    /// Nearly all points lie below 1 + d + d^2 / 2 or above 1 + d + d^2 / 2 / (1 - d / 3), which
    /// bound e^d; only the others need the exponential.
    private static boolean isBelowDensity(double height, double x, int layer) {
        double low = HEIGHT[layer];
        double d = 0.5 * (EDGE[layer] - x) * (EDGE[layer] + x);
        double lower = low * (1 + d + 0.5 * d * d);
        if (height < lower * (1 - ROUNDING)) {
            return true;
        }
        double upper = low * (1 + d + 0.5 * d * d / (1 - d / 3));
        return height < upper * (1 + ROUNDING) && height < density(x);
    }

    /// A normal beyond the start of the tail (Marsaglia 1964, doi:10.1080/00401706.1964.10490150).
    private static double tail(SpareWords spare) {
        double beyond;
        double accepted;
        do {
            beyond = -StrictMath.log(spare.uniform()) / TAIL_START;
            accepted = -StrictMath.log(spare.uniform());
        } while (accepted + accepted < beyond * beyond);
        return TAIL_START + beyond;
    }
}
