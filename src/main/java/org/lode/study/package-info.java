/// One run, from the rows of a case to answers.
///
/// The decision of an owner: [DecisionStudy] with its [DecisionResult]; [PriceDynamics] says how
/// prices move and under which measure. War and peace: [ScenarioStudy], [ScenarioRun] and
/// [ScenarioResult].
@NullMarked
package org.lode.study;

import org.jspecify.annotations.NullMarked;
