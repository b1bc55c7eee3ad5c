/// What does this name say, in whatever script and spelling it is written?
///
/// [NameTokens] reads a name word by word: [NameText] cleans it, look-alike letters are put right,
/// each word gets a [Fold] (one spelling for all romanisations), a [Skeleton] key for finding
/// candidates, and a role: given name with its class across languages, patronymic with the
/// father's name, surname with its family stem, legal form, common word of organisations.
/// [Transliteration] writes Cyrillic by a published [Scheme], letter for letter;
/// [CyrillicSpellings] goes back.
///
/// Conventions: tables are resources beside this package, each with its source in the first line;
/// nothing throws on any string; a name never erodes to nothing: what is left after a legal form
/// is taken off still tells one name from another. Rules, schemes and limits: `docs/names.md`.
@NullMarked
package org.lode.names;

import org.jspecify.annotations.NullMarked;
