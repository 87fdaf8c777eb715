import { logGamma } from '../base/gamma.ts'

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fractionOf(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const away = (n: number) => (Math.abs(n) < tiny ? tiny : n)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let delta = 1
    for (const step of [even, odd]) {
      d = 1 / away(1 + step * d)
      c = away(1 + step / c)
      delta = d * c
      h *= delta
    }
    if (Math.abs(delta - 1) < 1e-14) break
  }
  return h
}

/** The regularised incomplete beta function, a and b above 0, x from 0 to 1. */
function betaI(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2)
    ? (front * fractionOf(a, b, x)) / a
    : 1 - (front * fractionOf(b, a, 1 - x)) / b
}

/** How likely Fisher's F of so many degrees of freedom is to be this high or higher: 0 to 1. */
export function fTail(f: number, between: number, within: number): number {
  return f <= 0 ? 1 : betaI(within / 2, between / 2, within / (within + between * f))
}
