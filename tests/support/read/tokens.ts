/** Colours of the style sheet by their names, in both themes. */
export function tokensOf(text: string): Map<string, { light: string; dark: string }> {
  const tokens = new Map<string, { light: string; dark: string }>()
  for (const [, name = '', light = '', dark = ''] of text.matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  ))
    if (!tokens.has(name)) tokens.set(name, { light, dark })
  return tokens
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string) {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
