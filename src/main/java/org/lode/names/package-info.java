/// What does this name say, in whatever script and spelling it is written?
///
/// Transliteration by published scheme, personal names (given name, patronymic, surname, their
/// gender), legal forms of organisations, letters that only look alike. A name never erodes to
/// nothing: what is left after a form is taken off still tells one name from another.
@NullMarked
package org.lode.names;

import org.jspecify.annotations.NullMarked;
