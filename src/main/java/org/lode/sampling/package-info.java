/// At which points is a model run? Numbers between 0 and 1, and what they become.
///
/// Reading order: [PointSet] is the draws of a run, one coordinate per uncertain input:
/// [PlainPoints] (plain Monte Carlo), [LatinHypercube], [ScrambledSobol] (the most accurate for
/// smooth models) and [SobolPoints] (for checks). [InverseNormal] turns them into normals,
/// a [Copula] ([GaussianCopula], [StudentCopula]) into dependent ones.
/// From runs at two point sets and their mixtures ([MixedRuns]) follow [SobolIndices] and
/// [ShapleyEffects]: which uncertainty matters.
///
/// Conventions: dimensions and points are numbered from 0; coordinates lie strictly between 0
/// and 1; a seed and a replicate number fix every bit; nothing depends on blocks or threads.
/// `docs/sampling.md` says which method serves when.
///
/// Reference: Owen, Monte Carlo theory, methods and examples (2013), chapters 10 and 15 to 17.
@NullMarked
package org.lode.sampling;

import org.jspecify.annotations.NullMarked;
