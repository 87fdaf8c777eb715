/** The number of a figure's text and what follows it: "47.1%" → "47.1" and "%"; words have no number. */
export function partsOfText(text: string): { number: string; unit: string } | null {
  const found = /^([£<>−-]*\d[\d,.]*)\s?(\D.*)?$/.exec(text)
  return found === null ? null : { number: found[1] ?? '', unit: found[2] ?? '' }
}
