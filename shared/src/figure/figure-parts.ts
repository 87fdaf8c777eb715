/** The number of a figure's text and what follows it: "47.1%" → "47.1" and "%"; words have no number. */
export function partsOfText(text: string): { number: string; unit: string } | null {
  const found = /^([£<>−-]*\d[\d,.]*)\s?(\D.*)?$/.exec(text)
  return found === null ? null : { number: found[1] ?? '', unit: found[2] ?? '' }
}

/** A target beside figures of its unit needs no unit of its own: "≤ 75 per 10,000" → "≤ 75". */
export function withoutUnit(text: string, unitSign: string): string {
  const unit = unitSign.trim()
  return unit === '' ? text : text.replaceAll(unit, '').trim()
}

type SmallFigure = { smallBase: boolean; numerator: string | null; denominator: string | null }

/** From here on it is the many that have it, and the few that have not. */
const wholeAtLeast = 20

/** What to say of a figure that a child or two would change: "only 3 of 87", "all but 4 of 115". */
export function smallWords({ smallBase, numerator, denominator }: SmallFigure): string | null {
  if (!smallBase) return null
  if (numerator === null || denominator === null) return 'few children'
  const [part, whole] = [Number(numerator), Number(denominator)]
  // A net change may be negative.
  if (part < 0) return `−${-part} of ${denominator}`
  if (part > whole) return `out of only ${denominator}`
  if (whole < wholeAtLeast) return `${numerator} of only ${denominator}`
  return part > whole / 2 && part < whole
    ? `all but ${Number((whole - part).toFixed(4))} of ${denominator}`
    : `only ${numerator} of ${denominator}`
}
