const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iPhone or iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

const wordOf = (words: readonly [RegExp, string][], agent: string): string | undefined =>
  words.find(([pattern]) => pattern.test(agent))?.[1]

/** "Firefox on Windows": with what somebody is signed in, as far as it says so itself. */
export function agentWords(agent: string | null): string {
  const browser = wordOf(browsers, agent ?? '')
  const system = wordOf(systems, agent ?? '')
  if (browser === undefined) return system ?? 'Another program'
  return system === undefined ? browser : `${browser} on ${system}`
}
