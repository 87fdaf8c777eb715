/** What is taken off the end of a word, the longest first, with the fewest letters that must be left. */
const endings: readonly (readonly [string, number])[] = [
  ['isation', 4],
  ['ising', 4],
  ['ised', 4],
  ['ise', 4],
  ['ation', 4],
  ['ating', 4],
  ['ated', 4],
  ['ate', 4],
  ['ment', 4],
  ['ness', 4],
  ['ship', 5],
  ['ance', 5],
  ['ence', 5],
  ['ancy', 5],
  ['ency', 5],
  ['ant', 5],
  ['ent', 5],
  ['ion', 4],
  ['ing', 3],
  ['ed', 3],
  ['er', 4],
  ['or', 4],
  ['al', 4],
  ['e', 3],
  ['y', 4],
]

/** Where a noun and its verb end otherwise: exclusion and exclude, suspension and suspend, absence and absent. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/(.{2})us$/, '$1ud'],
  [/(.{2})is$/, '$1id'],
  [/ens$/, 'end'],
  [/([^aeiousl])\1$/, '$1'],
]

/**
 * One root for the forms of a word: excluded and exclusion, assessed and assessment, placing and placement. It is made
 * to be compared with other roots, not to be read.
 */
export function rootOf(word: string): string {
  if (word.length < 5 && !/^.{2,3}e$/.test(word)) return word
  const plain = word.length > 6 ? word.replace(/ly$/, '') : word
  const [ending] = endings.find(
    ([each, least]) => plain.endsWith(each) && plain.length - each.length >= least,
  ) ?? ['']
  const short = /^.{3,4}(ence|ance|ency|ancy)$/.test(plain)
    ? plain.replace(/(..)(?:ce|cy)$/, '$1t')
    : /[cg]y$/.test(plain) && ending === 'y'
      ? plain
      : plain.slice(0, plain.length - ending.length)
  const bare = ending === 'ment' ? short.replace(/e$/, '') : short
  return changes.reduce((root, [form, other]) => root.replace(form, other), bare)
}
