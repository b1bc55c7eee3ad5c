/// How much, how sure?
///
/// [ResourceEstimate] is one published figure with typed units; [EstimateClass] says what its
/// class is taken to mean. A resource is not a reserve: the share that becomes reserve is
/// explicit, by class.
@NullMarked
package org.lode.resource;

import org.jspecify.annotations.NullMarked;
